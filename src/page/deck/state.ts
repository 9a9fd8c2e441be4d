/*
 * The state of the page stands in attributes of its root element, where style sheets see it as well. This module alone writes
 * and reads them.
 */
const { dataset } = document.documentElement;

/** What each value of the state may be, by the name of its attribute. */
const VALUES = {
	/** Slides on a stage, or an article; none of them on paper, and in a browser that cannot show slides. */
	view: ['slides', 'read'],
	/** The colours that the reader has chosen; those of the system where there are none. */
	theme: ['light', 'dark'],
	/** `awaited`: no word is painted before the font or its deadline has come. `late`: another one is used meanwhile. */
	font: ['awaited', 'late'],
	/** Whom the window belongs to when it follows a presenter. */
	role: ['audience', 'preview'],
	/** What is laid out on paper. */
	paper: ['slides', 'handout', 'notes'],
} as const;

type Values = typeof VALUES;
type Name = keyof Values;

/**
 * The flags of the state: `ready` once keys and controls are answered, `painted` once the first frame has been seen, `live`
 * while reveal.js leads the stage, `steps` when points come one at a time, `noShortcuts` when single letters do nothing,
 * `embed` within another page, `lost` when the address names no slide, `overview` while it is open, `controls` while they are
 * shown, `printing` while the browser prints.
 */
type Flag =
	| 'ready'
	| 'painted'
	| 'live'
	| 'steps'
	| 'noShortcuts'
	| 'embed'
	| 'lost'
	| 'overview'
	| 'controls'
	| 'printing';

/** A value of the state; undefined where there is none. */
export function stateOf<N extends Name>(name: N): Values[N][number] | undefined {
	const allowed: readonly Values[N][number][] = VALUES[name];
	return allowed.find((value) => value === dataset[name]);
}

/** Sets a value of the state, or takes it away. */
export function setState<N extends Name>(name: N, value: Values[N][number] | undefined): void {
	if (value === undefined) delete dataset[name];
	else dataset[name] = value;
}

export function isOn(flag: Flag): boolean {
	return flag in dataset;
}

export function setFlag(flag: Flag, on: boolean): void {
	if (on) dataset[flag] = '';
	else delete dataset[flag];
}

/** Whether the slide view is on. */
export function onStage(): boolean {
	return dataset.view === 'slides';
}

/** Whether paper is laid out, or is being printed. */
export function onPaper(): boolean {
	return 'paper' in dataset;
}

/** Whether the window shows what a presenter tells it. */
export function follows(): boolean {
	return 'role' in dataset;
}

/** Says how many pages the paper has; nothing when there is none. The command that prints waits for it. */
export function setPages(pages: number | undefined): void {
	if (pages === undefined) delete dataset.pages;
	else dataset.pages = String(pages);
}
