import { languages } from '../../model/language.ts';

/*
 * The state of the page is in `data-` attributes of its root element, so that style sheets can use it. Only this module
 * reads and writes them.
 */
const { dataset } = document.documentElement;

/** The allowed values of the state, by attribute. */
const VALUES = {
	/**
	 * The view: slides, or an article. A browser that cannot show slides has none, and neither has paper until it is laid
	 * out.
	 */
	view: ['slides', 'read'],
	/** The language of the words that the page was built with, or that have replaced them. A browser's translation changes `lang`. */
	language: languages,
	/** The theme that the reader has chosen; without one, that of the system applies. */
	theme: ['light', 'dark'],
	/**
	 * `awaited`: text is not painted until the font has arrived or its deadline has passed. `late`: a fallback font is
	 * used meanwhile.
	 */
	font: ['awaited', 'late'],
	/** The role of a window that follows a presenter. */
	role: ['audience', 'preview'],
	/** The kind of paper that is laid out. */
	paper: ['slides', 'handout', 'notes'],
} as const;

type Values = typeof VALUES;
type Name = keyof Values;

/**
 * The flags of the state:
 * - `ready`: keys and controls work;
 * - `painted`: the first frame has been painted;
 * - `live`: reveal.js has started;
 * - `steps`: steps of slides are shown one at a time;
 * - `noShortcuts`: single letters do nothing;
 * - `embed`: the page is embedded in another site;
 * - `lost`: the address names no slide;
 * - `textOnly`: the page is the article because its scripts have not come;
 * - `overview`: the grid of slides is open;
 * - `enlarged`: two fingers have enlarged the page;
 * - `controls`: the controls are visible;
 * - `printing`: the browser is printing.
 */
type Flag =
	| 'ready'
	| 'painted'
	| 'live'
	| 'steps'
	| 'noShortcuts'
	| 'embed'
	| 'lost'
	| 'textOnly'
	| 'overview'
	| 'zoomed'
	| 'controls'
	| 'printing';

/**
 * Reads a value of the state.
 *
 * @param name its name in `dataset`
 * @returns the value; undefined when there is none or it is not allowed
 */
export function stateOf<N extends Name>(name: N): Values[N][number] | undefined {
	const allowed: readonly Values[N][number][] = VALUES[name];
	return allowed.find((value) => value === dataset[name]);
}

/**
 * Sets or removes a value of the state.
 *
 * @param name its name in `dataset`
 * @param value the value; undefined removes the attribute
 */
export function setState<N extends Name>(name: N, value: Values[N][number] | undefined): void {
	if (value === undefined) delete dataset[name];
	else dataset[name] = value;
}

/**
 * Tells whether a flag is set.
 *
 * @param flag its name in `dataset`
 */
export function isOn(flag: Flag): boolean {
	return flag in dataset;
}

/**
 * Sets or removes a flag.
 *
 * @param flag its name in `dataset`
 * @param on whether it is to be set
 */
export function setFlag(flag: Flag, on: boolean): void {
	if (on) dataset[flag] = '';
	else delete dataset[flag];
}

/** Tells whether the slide view is open. */
export function onStage(): boolean {
	return dataset.view === 'slides';
}

/** Tells whether paper is laid out or being printed. */
export function onPaper(): boolean {
	return 'paper' in dataset;
}

/** Tells whether the window follows a presenter. */
export function follows(): boolean {
	return 'role' in dataset;
}

/**
 * Publishes the number of pages of the paper in `data-pages`. The command that prints waits for it.
 *
 * @param pages the number of pages; undefined removes it
 */
export function setPages(pages: number | undefined): void {
	if (pages === undefined) delete dataset.pages;
	else dataset.pages = String(pages);
}

/**
 * Publishes which municipality's figures the page shows in `data-municipality`.
 *
 * @param code the code of the municipality; undefined removes it
 */
export function setMunicipality(code: string | undefined): void {
	if (code === undefined) delete dataset.municipality;
	else dataset.municipality = code;
}

/** The code of the municipality whose figures the page shows; undefined when it shows none. */
export function shownMunicipality(): string | undefined {
	return dataset.municipality;
}
