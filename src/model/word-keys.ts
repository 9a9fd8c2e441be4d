import type { Catalogue } from './catalogue.ts';

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

type WithoutPlural<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;

/** The keys of the words of the reading view. */
export type ReadingKey = TextKey<Catalogue['reading']>;
