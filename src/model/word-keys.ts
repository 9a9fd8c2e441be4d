import type about from '../../locales/sv/about.json';
import type charts from '../../locales/sv/charts.json';
import type glossary from '../../locales/sv/glossary.json';
import type handout from '../../locales/sv/handout.json';
import type integration from '../../locales/sv/integration.json';
import type introduction from '../../locales/sv/introduction.json';
import type legislation from '../../locales/sv/legislation.json';
import type offline from '../../locales/sv/offline.json';
import type opening from '../../locales/sv/opening.json';
import type presenter from '../../locales/sv/presenter.json';
import type reading from '../../locales/sv/reading.json';
import type recruitment from '../../locales/sv/recruitment.json';
import type search from '../../locales/sv/search.json';
import type situation from '../../locales/sv/situation.json';
import type summary from '../../locales/sv/summary.json';
import type ui from '../../locales/sv/ui.json';
import type vitality from '../../locales/sv/vitality.json';

/** The words of a language, one namespace for each of its files. Swedish is the reference: its keys are those of every language. */
export type Catalogue = {
	readonly about: typeof about;
	readonly charts: typeof charts;
	readonly glossary: typeof glossary;
	readonly handout: typeof handout;
	readonly integration: typeof integration;
	readonly introduction: typeof introduction;
	readonly legislation: typeof legislation;
	readonly offline: typeof offline;
	readonly opening: typeof opening;
	readonly presenter: typeof presenter;
	readonly reading: typeof reading;
	readonly recruitment: typeof recruitment;
	readonly search: typeof search;
	readonly situation: typeof situation;
	readonly summary: typeof summary;
	readonly ui: typeof ui;
	readonly vitality: typeof vitality;
};

export type Namespace = keyof Catalogue;

/** Every path to a text or a list in T, with dots between the steps. */
export type TextKey<T> = {
	[K in keyof T & string]: T[K] extends string | readonly string[] ? K : `${K}.${TextKey<T[K]>}`;
}[keyof T & string];

/** The keys of the words of the controls and messages. A plural is asked for without its ending. */
export type UiKey = WithoutPlural<TextKey<Catalogue['ui']>>;

/** The keys of the words about the site: its pages of text, and the links to them. */
export type AboutKey = WithoutPlural<TextKey<Catalogue['about']>>;

/** The keys of the words of the presenter's window. */
export type PresenterKey = WithoutPlural<TextKey<Catalogue['presenter']>>;

/** The keys of the words for paper and printing. */
export type HandoutKey = WithoutPlural<TextKey<Catalogue['handout']>>;

/** The keys of the words about what is kept for use without the net. */
export type OfflineKey = WithoutPlural<TextKey<Catalogue['offline']>>;

/** The keys of the words of the glossary's page. */
export type GlossaryKey = TextKey<Pick<Catalogue['glossary'], 'page'>>;

/** The keys of the words for searching. */
export type SearchKey = WithoutPlural<TextKey<Catalogue['search']>>;

/** A key without the ending that says singular or plural. */
export type WithoutPlural<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;

/** The keys of the words of the reading view. */
export type ReadingKey = TextKey<Catalogue['reading']>;
