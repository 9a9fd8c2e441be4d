/**
 * Runs in the measured page before any of its own scripts, and tells when a slide has been shown.
 *
 * A callback before each frame looks for the slide: its heading has a box and can be seen, and its wall has arrived whole.
 * What it finds, it marks for the Element Timing API, just before the frame is painted: so the time is that of the frame's
 * presentation, raster and all, and not that of the callback, which knows nothing of what comes after it. First
 * contentful paint would not do: it is the paint of anything. Chromium rounds these times to 4 ms.
 */

/** A slide that has been shown. */
export interface Shown {
	/** The id of its section. */
	readonly id: string;
	/** When its last piece was presented, in milliseconds from the start of the navigation. */
	readonly presented: number;
	/** How many frames were painted without it, from when it was waited for. */
	readonly framesWithout: number;
}

/** The slide that came after a key. */
export interface Step extends Shown {
	/** The milliseconds from the key to the presentation. */
	readonly wait: number;
}

export interface Probe {
	/** What comes of each of the selectors that were wanted. */
	readonly shown: readonly Promise<Shown>[];
	/** Waits for the first paint of anything. */
	painted(): Promise<void>;
	/** Begins to follow each key to the slide after the one that is shown. */
	follow(): void;
	/** The step of a key, counted from 0 since {@link Probe.follow}. */
	step(index: number): Promise<Step>;
	/** The milliseconds by which tasks took longer than 50 each, until three seconds after the page had loaded. */
	blocked(): Promise<number>;
}

declare global {
	/** The selectors of what is waited for from the first frame on: set before this script. */
	var benchWanted: readonly string[];
	var bench: Probe;
}

const LONG = 50;
const AFTER_LOAD = 3000;
/** How long pieces of a slide may still report their presentation after the first of them has, in milliseconds. */
const SETTLE = 100;

const presentations = new Map<string, number>();
const longTasks: number[] = [];
const steps: Promise<Step>[] = [];
let waiting = 0;

new PerformanceObserver((list) => {
	for (const entry of list.getEntries()) {
		if (!('identifier' in entry && 'renderTime' in entry)) continue;
		const { identifier, renderTime } = entry;
		if (typeof identifier !== 'string' || typeof renderTime !== 'number') continue;
		presentations.set(identifier, Math.max(renderTime, presentations.get(identifier) ?? 0));
	}
}).observe({ type: 'element', buffered: true });

new PerformanceObserver((list) => {
	for (const { duration } of list.getEntries()) longTasks.push(duration);
}).observe({ type: 'longtask', buffered: true });

function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function beforeFrame(): Promise<unknown> {
	return new Promise(requestAnimationFrame);
}

function canBeSeen(element: Element): boolean {
	if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
	const { width, height } = (element.querySelector('h1, h2, h3') ?? element).getBoundingClientRect();
	return width > 0 && height > 0;
}

/** Whether all that the stage shows of an element has arrived: something follows it, or nothing more will come. */
function isWhole(element: Element): boolean {
	const wall = element.querySelector(':scope > .wall') ?? element;
	return wall.nextElementSibling !== null || document.readyState !== 'loading';
}

function nameOf(element: Element): string {
	return element.id || element.localName;
}

function mark(element: Element): void {
	for (const piece of [element, ...element.querySelectorAll('*')]) piece.setAttribute('elementtiming', nameOf(element));
}

async function presentationOf(element: Element): Promise<number> {
	const name = nameOf(element);
	waiting++;
	while (!presentations.has(name)) await pause(10);
	await pause(SETTLE);
	waiting--;
	return presentations.get(name) ?? Number.NaN;
}

/** Chromium forgets what it has painted when it goes before it is presented: so no further key takes it away. */
addEventListener('keydown', (event) => waiting > 0 && event.stopImmediatePropagation(), { capture: true });

/** Looks for an element, and marks what has arrived of it by now. */
function look(selector: string): Element | undefined {
	const element = [...document.querySelectorAll(selector)].find(canBeSeen);
	if (element) mark(element);
	return element;
}

/** Waits for an element that is looked for before each frame. */
async function shown(find: () => Element | undefined): Promise<Shown> {
	for (let framesWithout = 0; ; framesWithout++) {
		await beforeFrame();
		const element = find();
		if (!element || !isWhole(element)) continue;
		return { id: nameOf(element), presented: await presentationOf(element), framesWithout };
	}
}

function follow(): void {
	const sections = [...document.querySelectorAll('.slides > section')];
	for (const section of sections) mark(section);
	const onKey = ({ timeStamp }: KeyboardEvent) => {
		const next = sections[sections.findIndex(canBeSeen) + 1];
		if (!next) return;
		const coming = shown(() => (canBeSeen(next) ? next : undefined));
		steps.push(coming.then((slide) => ({ ...slide, wait: slide.presented - timeStamp })));
	};
	addEventListener('keydown', onKey, { capture: true });
}

globalThis.bench = {
	shown: globalThis.benchWanted.map((selector) => shown(() => look(selector))),
	painted: () =>
		new Promise((resolve) => {
			new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true });
		}),
	follow,
	async step(index) {
		for (;;) {
			const step = steps[index];
			if (step) return step;
			await pause(10);
		}
	},
	async blocked() {
		if (document.readyState !== 'complete') {
			await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
		}
		await pause(AFTER_LOAD);
		return longTasks.reduce((sum, duration) => sum + duration - LONG, 0);
	},
};
