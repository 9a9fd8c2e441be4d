/**
 * Runs in the measured page before any of its own scripts, and tells when a slide has been shown.
 *
 * Before each frame it marks what has arrived of the slide for the Element Timing API, which reports text when it is
 * first painted: not that it might be seen, as a callback before or after the frame would, but that it was, and when
 * the frame was presented, raster and all. A slide counts as shown when its wall has arrived whole, at the presentation
 * of the last piece of it. First contentful paint would not do: it is the paint of anything, be it a page without a
 * slide. Chromium rounds these times to 4 ms.
 */

/** A slide that has been shown. */
export interface Shown {
	/** The id of its section. */
	readonly id: string;
	/** When its last piece was presented, in milliseconds from the start of the navigation. */
	readonly presented: number;
}

/** The slide that came after a key. */
export interface Step extends Shown {
	/** The milliseconds from the key to the presentation. */
	readonly wait: number;
	/** How many frames were begun after the key and before the one that painted it. */
	readonly framesWithout: number;
}

/** How a municipality was chosen: the milliseconds until it is seen, and how many frames were shown without it. */
export interface Choosing {
	readonly wait: number;
	readonly frames: number;
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
	/** Waits until the slide of an index is there with all its charts live, and gives the number of slides. */
	arrived(index: number): Promise<number>;
	/** Goes to a slide by its address, once all charts of the deck are live. */
	goTo(id: string): Promise<void>;
	/** Begins to wait for a change of the language; gives a number because nothing else can be asked for. */
	awaitSwitch(): number;
	/** The milliseconds from the key to the frame in the other language. */
	switched(): Promise<number>;
	/** Waits for the next key, and then for the frame that shows the chart of a municipality, by its name. */
	awaitChoice(name: string): void;
	/** How the choice that was waited for has come. */
	chosen(): Promise<Choosing>;
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

/** When what bears a name was painted and presented: its latest piece. */
interface Paint {
	readonly painted: number;
	readonly presented: number;
}

const paints = new Map<string, Paint>();
const longTasks: number[] = [];
const steps: Promise<Step>[] = [];
/** Whether a slide is there but not yet presented. */
let presenting = false;

new PerformanceObserver((list) => {
	for (const entry of list.getEntries()) {
		if (!('identifier' in entry && 'paintTime' in entry && 'presentationTime' in entry)) continue;
		const { identifier, paintTime: painted, presentationTime: presented } = entry;
		if (typeof identifier !== 'string' || typeof painted !== 'number' || typeof presented !== 'number') continue;
		if (presented > (paints.get(identifier)?.presented ?? 0)) paints.set(identifier, { painted, presented });
	}
}).observe({ type: 'element', buffered: true });

new PerformanceObserver((list) => {
	for (const { duration } of list.getEntries()) longTasks.push(duration);
}).observe({ type: 'longtask', buffered: true });

// Chromium forgets what it has painted when it goes before it is presented: so no further key takes it away.
addEventListener('keydown', (event) => presenting && event.stopImmediatePropagation(), { capture: true });

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

/** Marks what has arrived of an element since it was marked last. */
function mark(element: Element): void {
	const pieces = element.querySelectorAll(':not([elementtiming])');
	for (const piece of [element, ...pieces]) piece.setAttribute('elementtiming', nameOf(element));
}

/** Waits for the first of some elements to be shown. They are looked for before each frame. */
async function shown(selector: string): Promise<Shown> {
	for (;;) {
		await beforeFrame();
		const elements = [...document.querySelectorAll(selector)];
		for (const element of elements) mark(element);
		const whole = elements.filter(isWhole);
		presenting = whole.some(canBeSeen);
		const element = whole.find((candidate) => paints.has(nameOf(candidate)));
		if (!element) continue;
		await pause(SETTLE);
		presenting = false;
		return { id: nameOf(element), presented: paints.get(nameOf(element))?.presented ?? Number.NaN };
	}
}

/** Waits for a marked slide to be shown after a key. */
async function stepTo(slide: Element, key: number): Promise<Step> {
	const frames: number[] = [];
	for (;;) {
		await beforeFrame();
		frames.push(performance.now());
		const paint = paints.get(slide.id);
		if (!paint) continue;
		await pause(SETTLE);
		const { painted, presented } = paint;
		const framesWithout = frames.filter((begun) => begun < painted).length - 1;
		return { id: slide.id, presented, wait: presented - key, framesWithout };
	}
}

function follow(): void {
	const slides = [...document.querySelectorAll('.slides > section')];
	for (const slide of slides) mark(slide);
	const onKey = ({ timeStamp }: KeyboardEvent) => {
		const next = slides[slides.findIndex(canBeSeen) + 1];
		if (next) steps.push(stepTo(next, timeStamp));
	};
	addEventListener('keydown', onKey, { capture: true });
}

const CHART = 'figure[data-chart]:not([data-form=marks])';

async function until(holds: () => boolean): Promise<void> {
	while (!holds()) await pause(10);
}

let switching: Promise<number> = Promise.resolve(Number.NaN);

async function nextSwitch(): Promise<number> {
	let pressed = Number.NaN;
	addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
	await new Promise<void>((resolve) => {
		const observer = new MutationObserver(() => {
			observer.disconnect();
			resolve();
		});
		observer.observe(document.documentElement, { attributeFilter: ['lang'] });
	});
	// The frame that follows is the first with the new words; a message comes when it has been made.
	await beforeFrame();
	await new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = resolve;
		port2.postMessage('');
	});
	return performance.now() - pressed;
}

let choosing: Promise<Choosing> = Promise.reject(new Error('no choice is waited for'));
choosing.catch(() => {});

async function nextChoice(name: string): Promise<Choosing> {
	const pressed = await new Promise<KeyboardEvent>((resolve) =>
		addEventListener('keydown', resolve, { capture: true, once: true }),
	);
	for (let frames = 0; ; frames++) {
		await beforeFrame();
		const figure = document.querySelector('figure[data-chart=share]');
		const title = figure?.querySelector('.chart-title')?.textContent ?? '';
		if (!title.startsWith(`${name}:`) || !figure?.querySelector('.for-wall path')) continue;
		// What stands in the page before a frame is in it; the next one begins when it has been shown.
		await beforeFrame();
		return { wait: performance.now() - pressed.timeStamp, frames };
	}
}

globalThis.bench = {
	shown: globalThis.benchWanted.map(shown),
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
	async arrived(index) {
		await until(() => 'live' in document.documentElement.dataset);
		const slides = [...document.querySelectorAll('.slides > section')];
		const slide = slides[index];
		const charts = slide?.querySelectorAll(CHART) ?? [];
		await until(
			() => slide?.matches('.present') === true && [...charts].every((chart) => chart.querySelector('canvas')),
		);
		return slides.length;
	},
	async goTo(id) {
		await until(() => document.querySelector(`.slides ${CHART}:not([data-live=on])`) === null);
		location.hash = `#/${id}`;
		await until(() => document.getElementById(id)?.matches('.present') === true);
	},
	awaitSwitch() {
		switching = nextSwitch();
		return 0;
	},
	switched: () => switching,
	awaitChoice(name) {
		choosing = nextChoice(name);
	},
	chosen: () => choosing,
	async blocked() {
		if (document.readyState !== 'complete') {
			await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
		}
		await pause(AFTER_LOAD);
		return longTasks.reduce((sum, duration) => sum + duration - LONG, 0);
	},
};
