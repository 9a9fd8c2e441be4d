import type { ChartId } from './chart-ids.ts';
import type { IconName } from './icon.ts';
import type { StatuteNumber } from './link-ids.ts';
import type { AnyWords, KeyOf, PartId, PartWords, SlideIdOf } from './part-words.ts';

type Text<W> = KeyOf<W, string>;
type Texts<W> = KeyOf<W, readonly string[]>;

/** The words of a group on a slide, with the icon beside them. */
export interface Marked<Key extends string> {
	readonly words: Key;
	readonly icon: IconName;
}

// The interfaces from here to Quote are the shapes that a group of words on a slide can have. Their fields are those of
// the locale files.
export interface Claim {
	claim: string;
	text: string;
}
export interface Named {
	name: string;
	text: string;
}
export interface Term {
	term: string;
	text: string;
}
export interface Group {
	heading: string;
	points: readonly string[];
}
export interface Headed {
	heading: string;
	text: string;
}
export interface Pillar {
	claim: string;
	points: readonly string[];
}
export interface Share extends Named {
	share: string;
}
export interface Route {
	heading: string;
	steps: readonly string[];
}
export interface Figure {
	number: string;
	text: string;
}
export interface Flow extends Named {
	who: string;
	how: string;
}
export interface Duty {
	who: string;
	responsible: string;
	text: string;
}
export interface Quote {
	text: string;
	source: string;
}

/**
 * The fields of a slide in each layout. Every layout is made for one kind of content. W is the type of the slide's
 * words, and each field that takes words holds the key of an entry in them.
 */
export interface Layouts<W> {
	/** The first slide of the deck. */
	title: { edition: Text<W>; adapted: Text<W> };
	/** The list of the parts, each a link. */
	contents: Record<never, never>;
	/** The first slide of a part. */
	opener: { lead?: Text<W> };
	/** The first slide of a part, with the most important chart of the part. */
	'opener-figure': { lead: Text<W>; chart: ChartId };
	/** An opener within a part; it previews the slides that it names. */
	cases: { cases: readonly { label: Text<W>; name: Text<W>; slide: string }[] };
	/** Two groups of points, of which the second follows from the first. */
	groups: { groups: readonly [KeyOf<W, Group>, KeyOf<W, Group>] };
	/** Numbered reasons side by side. */
	reasons: { reasons: readonly KeyOf<W, Claim>[] };
	/** Terms with their definitions. */
	definitions: { terms: readonly KeyOf<W, Term>[]; why?: Text<W> };
	/** Acts in groups, each with its number and a link. */
	laws: {
		groups: readonly {
			heading: Text<W>;
			acts: readonly { number: StatuteNumber; name: Text<W> }[];
		}[];
		more: Text<W>;
	};
	/** Sources of money side by side, each with its share in words. */
	sources: { sources: readonly Marked<KeyOf<W, Share>>[] };
	/** A chain of causes, and the outcome at its end. */
	chain: { links: readonly KeyOf<W, Named>[]; outcome: KeyOf<W, Named> };
	/** Kinds with examples, beside a chart. */
	'kinds-chart': { heading: Text<W>; kinds: readonly Marked<KeyOf<W, Named>>[]; chart: ChartId };
	/** A lead and a list of points, beside one or two charts. */
	'points-chart': { lead: Text<W>; points: Texts<W>; charts: readonly ChartId[] };
	/** Large numbers with their explanations, beside a chart. */
	'figures-chart': {
		figures: readonly KeyOf<W, Figure>[];
		source: Text<W>;
		chart: ChartId;
	};
	/** Several named routes to the same goal, beside a chart. */
	'routes-chart': { lead: Text<W>; routes: readonly KeyOf<W, Route>[]; chart: ChartId };
	/** Two reforms that came into force on the same date. */
	panels: { date: Text<W>; panels: readonly KeyOf<W, Named>[] };
	/** Columns that rest on a common base. */
	base: {
		lead?: Text<W>;
		columns: readonly Marked<KeyOf<W, Group>>[];
		base: KeyOf<W, Headed>;
		footnote?: Text<W>;
	};
	/** Cards of one phrase each. */
	roles: { roles: readonly Marked<Text<W>>[] };
	/** Claims in a grid of two columns. */
	claims: { claims: readonly Marked<KeyOf<W, Claim>>[] };
	/** Organisations side by side, with what each of them does. */
	actors: { actors: readonly Marked<KeyOf<W, Named>>[] };
	/** A situation, what can be done about it, and the conclusion. */
	means: { situation: KeyOf<W, Group>; means: KeyOf<W, Group>; conclusion: Text<W> };
	/** Two sides compared with each other, beside a chart. */
	'sides-chart': {
		lead: Text<W>;
		sides: readonly [KeyOf<W, Group>, KeyOf<W, Group>];
		facts: Texts<W>;
		chart: ChartId;
	};
	/** Two arguments, each a claim with the points that support it. */
	arguments: {
		arguments: readonly Marked<KeyOf<W, { heading: string; claim: string; points: readonly string[] }>>[];
		more: Text<W>;
	};
	/** A case: its aim, participants, programme and results. */
	case: {
		label: Text<W>;
		aim: KeyOf<W, Headed>;
		sectors: KeyOf<W, Group>;
		programme: KeyOf<W, Route>;
		partners: KeyOf<W, Headed>;
		results: KeyOf<W, Group>;
	};
	/** Two services that are joined into one. */
	join: { label: Text<W>; parts: readonly [KeyOf<W, Named>, KeyOf<W, Named>]; whole: KeyOf<W, Named> };
	/** A date, and what has changed since. */
	since: { date: Text<W>; claims: readonly KeyOf<W, Claim>[] };
	/** Steps along a path, with what continues all along it. */
	path: { lead: Text<W>; steps: readonly KeyOf<W, Named>[]; along: KeyOf<W, Named>; system: KeyOf<W, Named> };
	/** Flows of money, the name of the whole that they are a part of, and how small a part. */
	flows: { flows: readonly KeyOf<W, Flow>[]; whole: Text<W>; small: Text<W> };
	/** Which organisation is responsible for which group of people. */
	duties: { duties: readonly KeyOf<W, Duty>[]; together: KeyOf<W, Headed> };
	/** A choice between two options. */
	choice: { right: Text<W>; options: readonly [KeyOf<W, string>, KeyOf<W, string>]; points: Texts<W> };
	/** A definition, the duties that follow from it, and the acts behind them. */
	duty: { term: KeyOf<W, Term>; duties: KeyOf<W, Group>; acts: KeyOf<W, Group>; why: Text<W> };
	/** Claims on one side, and what follows from them on the other. */
	statement: { claims: readonly KeyOf<W, Claim>[]; statements: Texts<W> };
	/** The arguments for and against, the deciding point, and a quotation. */
	argument: {
		source: Text<W>;
		sides: readonly [KeyOf<W, Headed>, KeyOf<W, Headed>];
		decides: Text<W>;
		research: Text<W>;
		quote: KeyOf<W, Quote>;
	};
	/** Five areas around the resident. */
	map: { centre: Text<W>; areas: readonly Marked<KeyOf<W, Group>>[] };
	/** Pillars that support a conclusion. */
	pillars: { pillars: readonly Marked<KeyOf<W, Pillar>>[]; conclusion: KeyOf<W, Claim> };
	/** Numbered messages to take home. */
	messages: { messages: readonly KeyOf<W, Claim>[]; more: Text<W>; adapted: Text<W> };
}

export type Layout = keyof Layouts<AnyWords>;

/**
 * What has happened since the material was written. The wall says what is `changed`, a statement of the slide that is no
 * longer true, and what is `planned`. It only marks a `precision`, where a statement is imprecise, and what is `added`, which
 * the material does not speak of.
 */
export type UpdateKind = 'changed' | 'planned' | 'precision' | 'added';

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** A month, as YYYY-MM. */
export type Month = `20${number}-${`0${Exclude<Digit, 0>}` | '10' | '11' | '12'}`;

/** A day, as YYYY-MM-DD. Whether its month has it is checked by the build. */
export type Day = `${Month}-${`0${Exclude<Digit, 0>}` | `${1 | 2}${Digit}` | '30' | '31'}`;

export interface Update<W> {
	readonly words: Text<W>;
	readonly kind: UpdateKind;
	/**
	 * How fresh the update is, which the reader sees: the day of its source. Where the page that was read has no date, it
	 * is the month up to which pages could be read.
	 */
	readonly asOf: Day | Month;
	/** The day on which we wrote it. */
	readonly written: Day;
	/** Whether the wall only marks what it would otherwise say, since the statement that has changed is in the hand as well. */
	readonly inHand?: true;
}

/** Whether the wall says an update, rather than mark that there is one. */
export function isOnWall({ kind, inHand }: Update<AnyWords>): boolean {
	return !inHand && (kind === 'changed' || kind === 'planned');
}

interface Common<W> {
	/** The minutes that the trainer plans for the slide. */
	readonly minutes: number;
	/** The position of the slide in a series of slides with the same title: "1/2". */
	readonly run?: { readonly at: number; readonly of: number };
	/** What we add to the material. The words of the material itself are never changed. */
	readonly updates?: readonly Update<W>[];
	/** The day on which we wrote what the trainer has to check, for a slide whose words have a `check`. */
	readonly checksWritten?: Day;
}

/** For each layout, the type of its slides, with the id Id and the words W. */
type SlidesByLayout<Id extends string, W> = {
	[L in Layout]: Readonly<Layouts<W>[L]> & Common<W> & { readonly id: Id; readonly layout: L };
};

/**
 * A slide of part P as its author writes it. The compiler checks that the id, and every key in its fields, exists in
 * the part's words.
 */
export type SlideOf<P extends PartId> = {
	[Id in SlideIdOf<P>]: SlidesByLayout<Id, PartWords[P][Id]>[Layout];
}[SlideIdOf<P>];

/** A slide of the layout L as a renderer sees it: its keys are plain strings. */
export type SlideWith<L extends Layout> = SlidesByLayout<string, AnyWords>[L];

export type Slide = SlideWith<Layout>;

export interface Part<P extends PartId = PartId> {
	readonly id: P;
	readonly slides: readonly Slide[];
}

/**
 * Declares a part of the deck.
 *
 * @param id the name of the part's file in `locales/LANGUAGE/`
 * @param slides its slides in order; the compiler checks their ids and keys against the Swedish words
 */
export function part<P extends PartId>(id: P, slides: readonly SlideOf<P>[]): Part<P>;
export function part(id: PartId, slides: readonly Slide[]): Part {
	return { id, slides };
}
