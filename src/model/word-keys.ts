import type about from '../../locales/sv/about.json';
import type charts from '../../locales/sv/charts.json';
import type glossary from '../../locales/sv/glossary.json';
import type handout from '../../locales/sv/handout.json';
import type integration from '../../locales/sv/integration.json';
import type introduction from '../../locales/sv/introduction.json';
import type legislation from '../../locales/sv/legislation.json';
import type live from '../../locales/sv/live.json';
import type municipal from '../../locales/sv/municipal.json';
import type municipality from '../../locales/sv/municipality.json';
import type offline from '../../locales/sv/offline.json';
import type opening from '../../locales/sv/opening.json';
import type polls from '../../locales/sv/polls.json';
import type pptx from '../../locales/sv/pptx.json';
import type presenter from '../../locales/sv/presenter.json';
import type reading from '../../locales/sv/reading.json';
import type recruitment from '../../locales/sv/recruitment.json';
import type search from '../../locales/sv/search.json';
import type situation from '../../locales/sv/situation.json';
import type summary from '../../locales/sv/summary.json';
import type ui from '../../locales/sv/ui.json';
import type vitality from '../../locales/sv/vitality.json';

/**
 * The words of a language, with one namespace for each of its files. Swedish is the reference: every language has its
 * keys.
 */
export type Catalogue = {
	readonly about: typeof about;
	readonly charts: typeof charts;
	readonly glossary: typeof glossary;
	readonly handout: typeof handout;
	readonly integration: typeof integration;
	readonly introduction: typeof introduction;
	readonly legislation: typeof legislation;
	readonly live: typeof live;
	readonly municipal: typeof municipal;
	readonly municipality: typeof municipality;
	readonly offline: typeof offline;
	readonly opening: typeof opening;
	readonly presenter: typeof presenter;
	readonly polls: typeof polls;
	readonly pptx: typeof pptx;
	readonly reading: typeof reading;
	readonly recruitment: typeof recruitment;
	readonly search: typeof search;
	readonly situation: typeof situation;
	readonly summary: typeof summary;
	readonly ui: typeof ui;
	readonly vitality: typeof vitality;
};

export type Namespace = keyof Catalogue;

/** Every path to a text or a list in T, written with dots between its steps. */
export type TextKey<T> = {
	[K in keyof T & string]: T[K] extends string | readonly string[] ? K : `${K}.${TextKey<T[K]>}`;
}[keyof T & string];

/** The keys of the controls and messages. A plural is looked up by its key without the ending `_one` or `_other`. */
export type UiKey = WithoutPlural<TextKey<Catalogue['ui']>>;

/** The keys of the text pages about the site, and of the links to them. */
export type AboutKey = WithoutPlural<TextKey<Catalogue['about']>>;

/** The keys of the presenter's window. */
export type PresenterKey = WithoutPlural<TextKey<Catalogue['presenter']>>;

/** The keys for paper and printing. */
export type HandoutKey = WithoutPlural<TextKey<Catalogue['handout']>>;

/** The keys of the messages about the copy that is kept for offline use. */
export type OfflineKey = WithoutPlural<TextKey<Catalogue['offline']>>;

/** The keys of the glossary page, without its terms. */
export type GlossaryKey = TextKey<Pick<Catalogue['glossary'], 'page'>>;

/** The keys of the search. */
export type SearchKey = WithoutPlural<TextKey<Catalogue['search']>>;

/** A key without the ending that marks singular or plural. */
export type WithoutPlural<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;

/** The keys of the reading view. */
export type ReadingKey = TextKey<Catalogue['reading']>;

/** The keys of the PowerPoint file. */
export type PptxKey = WithoutPlural<TextKey<Catalogue['pptx']>>;
