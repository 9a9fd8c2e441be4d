import type { ChartId } from './chart-ids.ts';
import type { IconName } from './icon.ts';
import type { StatuteNumber } from './link-ids.ts';
import type { AnyWords, KeyOf, PartId, PartWords, SlideIdOf } from './part-words.ts';

type Text<W> = KeyOf<W, string>;
type Texts<W> = KeyOf<W, readonly string[]>;

/** A named group of words on a slide, with the icon that stands beside it. */
export interface Marked<Key extends string> {
	readonly words: Key;
	readonly icon: IconName;
}

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
 * What a slide of each layout is made of. A layout exists for one kind of content; W is the words of the slide, and
 * every field that takes words names an entry in them.
 */
export interface Layouts<W> {
	/** The first slide. */
	title: { edition: Text<W>; adapted: Text<W> };
	/** The parts of the deck, each a link. */
	contents: Record<never, never>;
	/** The first slide of a part. */
	opener: { lead?: Text<W> };
	/** The first slide of a part, with the part's headline figure. */
	'opener-figure': { lead: Text<W>; chart: ChartId };
	/** An opener within a part, which previews the slides named. */
	cases: { cases: readonly { label: Text<W>; name: Text<W>; slide: string }[] };
	/** Two groups of points, the second following from the first. */
	groups: { groups: readonly [KeyOf<W, Group>, KeyOf<W, Group>] };
	/** Numbered reasons side by side. */
	reasons: { reasons: readonly KeyOf<W, Claim>[] };
	/** Terms with their definitions. */
	definitions: { terms: readonly KeyOf<W, Term>[]; why?: Text<W> };
	/** Acts with number and link, in groups. */
	laws: {
		groups: readonly {
			heading: Text<W>;
			acts: readonly { number: StatuteNumber; name: Text<W> }[];
		}[];
		more: Text<W>;
	};
	/** Sources of money side by side, each with its share in words. */
	sources: { sources: readonly Marked<KeyOf<W, Share>>[] };
	/** What leads to what, and where it ends. */
	chain: { links: readonly KeyOf<W, Named>[]; outcome: KeyOf<W, Named> };
	/** Kinds with their examples, beside a chart. */
	'kinds-chart': { heading: Text<W>; kinds: readonly Marked<KeyOf<W, Named>>[]; chart: ChartId };
	/** A lead and points, beside one chart or two. */
	'points-chart': { lead: Text<W>; points: Texts<W>; charts: readonly ChartId[] };
	/** Large figures in words, beside a chart. */
	'figures-chart': {
		figures: readonly KeyOf<W, Figure>[];
		source: Text<W>;
		chart: ChartId;
	};
	/** Labelled routes to the same goal, beside a chart. */
	'routes-chart': { lead: Text<W>; routes: readonly KeyOf<W, Route>[]; chart: ChartId };
	/** Two reforms that came into force on one date. */
	panels: { date: Text<W>; panels: readonly KeyOf<W, Named>[] };
	/** Columns that stand on a common base. */
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
	/** Who does what, side by side. */
	actors: { actors: readonly Marked<KeyOf<W, Named>>[] };
	/** A situation, what can be done about it, and the conclusion. */
	means: { situation: KeyOf<W, Group>; means: KeyOf<W, Group>; conclusion: Text<W> };
	/** Two sides held against each other, beside a chart. */
	'sides-chart': {
		lead: Text<W>;
		sides: readonly [KeyOf<W, Group>, KeyOf<W, Group>];
		facts: Texts<W>;
		chart: ChartId;
	};
	/** Two arguments, each a claim with what carries it. */
	arguments: {
		arguments: readonly Marked<KeyOf<W, { heading: string; claim: string; points: readonly string[] }>>[];
		more: Text<W>;
	};
	/** A case told as aim, participants, programme and results. */
	case: {
		label: Text<W>;
		aim: KeyOf<W, Headed>;
		sectors: KeyOf<W, Group>;
		programme: KeyOf<W, Route>;
		partners: KeyOf<W, Headed>;
		results: KeyOf<W, Group>;
	};
	/** Two services joined into one whole. */
	join: { label: Text<W>; parts: readonly [KeyOf<W, Named>, KeyOf<W, Named>]; whole: KeyOf<W, Named> };
	/** A date and what has changed since. */
	since: { date: Text<W>; claims: readonly KeyOf<W, Claim>[] };
	/** Steps along a way, with what goes on all the way. */
	path: { lead: Text<W>; steps: readonly KeyOf<W, Named>[]; along: KeyOf<W, Named>; system: KeyOf<W, Named> };
	/** Flows of money and the whole that they are a part of. */
	flows: { flows: readonly KeyOf<W, Flow>[]; whole: KeyOf<W, Headed>; small: Text<W> };
	/** Who is responsible for whom. */
	duties: { duties: readonly KeyOf<W, Duty>[]; together: KeyOf<W, Headed> };
	/** A choice between two ways. */
	choice: { right: Text<W>; options: readonly [KeyOf<W, string>, KeyOf<W, string>]; points: Texts<W> };
	/** A definition, the duties that follow, and the acts they rest on. */
	duty: { term: KeyOf<W, Term>; duties: KeyOf<W, Group>; acts: KeyOf<W, Group>; why: Text<W> };
	/** Claims on one side, what follows from them on the other. */
	statement: { claims: readonly KeyOf<W, Claim>[]; statements: Texts<W> };
	/** For, against and what decides, with a quotation. */
	argument: {
		source: Text<W>;
		sides: readonly [KeyOf<W, Headed>, KeyOf<W, Headed>];
		decides: Text<W>;
		research: Text<W>;
		quote: KeyOf<W, Quote>;
	};
	/** Five areas around the resident. */
	map: { centre: Text<W>; areas: readonly Marked<KeyOf<W, Group>>[] };
	/** Pillars that carry a conclusion. */
	pillars: { pillars: readonly Marked<KeyOf<W, Pillar>>[]; conclusion: KeyOf<W, Claim> };
	/** Numbered messages to take home. */
	messages: { messages: readonly KeyOf<W, Claim>[]; more: Text<W>; adapted: Text<W> };
}

export type Layout = keyof Layouts<AnyWords>;

/**
 * What has happened since the material was written. `changed`: a statement of the slide no longer holds, and the wall says
 * so; `precision`: a statement is imprecise, and the wall only marks it.
 */
export type UpdateKind = 'changed' | 'precision';

export interface Update<W> {
	readonly words: Text<W>;
	readonly kind: UpdateKind;
	/** The day on which the update held, as YYYY-MM-DD. */
	readonly date: `${number}-${number}-${number}`;
}

interface Common<W> {
	/** Minutes that the trainer plans for the slide. */
	readonly minutes: number;
	/** The place of the slide in a run of slides that share a title: "1/2". */
	readonly run?: { readonly at: number; readonly of: number };
	/** What is ours to add to the material; never its own words. */
	readonly updates?: readonly Update<W>[];
}

/** The slides of each layout, with the id Id and the words W. */
type SlidesByLayout<Id extends string, W> = {
	[L in Layout]: Readonly<Layouts<W>[L]> & Common<W> & { readonly id: Id; readonly layout: L };
};

/** A slide of part P as its author writes it: the id is an entry in the part's words, and so is every name in it. */
export type SlideOf<P extends PartId> = {
	[Id in SlideIdOf<P>]: SlidesByLayout<Id, PartWords[P][Id]>[Layout];
}[SlideIdOf<P>];

/** A slide of the layout L as the renderer sees it. */
export type SlideWith<L extends Layout> = SlidesByLayout<string, AnyWords>[L];

export type Slide = SlideWith<Layout>;

export interface Part<P extends PartId = PartId> {
	readonly id: P;
	readonly slides: readonly Slide[];
}

/**
 * Declares a part of the deck.
 *
 * @param id the name of the part's word file in `locales/`
 * @param slides its slides in order; ids and names are checked by the compiler against the Swedish words
 */
export function part<P extends PartId>(id: P, slides: readonly SlideOf<P>[]): Part<P>;
export function part(id: PartId, slides: readonly Slide[]): Part {
	return { id, slides };
}
