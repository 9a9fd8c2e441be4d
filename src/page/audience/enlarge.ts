import { shownTextOf } from '../../browser/text-of.ts';
import type { StagePoint } from '../../model/talk-messages.ts';
import { sections } from '../deck/slides.ts';
import { currentIndex } from '../deck/stage.ts';

/** Selects what can fill the screen: charts, whole diagrams, and single points. What lies within a chart cannot. */
const TARGETS = 'figure[data-chart], .content > *, .content li, .content dl > div, .content p, .content h4';
/** How much of the screen a target may fill, and how many times its size it may get. */
const MAX_SHARE = 0.9;
const MAX_SCALE = 3;
/** How long the name of a target may be in a list, in letters. */
const MAX_LETTERS = 70;

interface Enlarged {
	readonly wall: HTMLElement;
	readonly element: HTMLElement;
}

let enlarged: Enlarged | undefined;

function targetsOf(section: HTMLElement | undefined): readonly HTMLElement[] {
	return [...(section?.querySelectorAll<HTMLElement>(`.wall :is(${TARGETS})`) ?? [])].filter(
		(element) => !element.parentElement?.closest('figure'),
	);
}

/**
 * Names what of the slide on the stage can be enlarged, for a list to choose from.
 *
 * @returns what each target says, by its number; empty where a larger one says the same
 */
export function targetNames(): readonly string[] {
	const targets = targetsOf(sections[currentIndex()]).map((element) => ({ element, words: wordsOf(element) }));
	return targets.map(({ element, words }) => {
		const said = targets.some(
			(other) => other.element !== element && other.words === words && other.element.contains(element),
		);
		if (said) return '';
		return words.length > MAX_LETTERS ? `${words.slice(0, MAX_LETTERS).trimEnd()}…` : words;
	});
}

function wordsOf(target: HTMLElement): string {
	return shownTextOf(target.matches('figure') ? target.querySelector<HTMLElement>('.chart-title') : target);
}

/**
 * Finds what can be enlarged at a point of the stage.
 *
 * @param at the point
 * @returns its number, or null when nothing there can be enlarged
 */
export function targetAt(at: StagePoint): number | null {
	const section = sections[currentIndex()];
	const stage = section?.getBoundingClientRect();
	if (!section || !stage) return null;
	const targets = targetsOf(section);
	const [x, y] = [stage.left + at.x * stage.width, stage.top + at.y * stage.height];
	for (const element of document.elementsFromPoint(x, y)) {
		if (!section.contains(element)) continue;
		const found = targets.findLastIndex((target) => target.contains(element));
		return found < 0 ? null : found;
	}
	return null;
}

/**
 * Fills the screen with a target of the slide on the stage.
 *
 * @param target its number; null shows the slide as it is
 */
export function enlarge(target: number | null): void {
	const section = sections[currentIndex()];
	const wall = section?.querySelector<HTMLElement>('.wall');
	const element = target === null ? undefined : targetsOf(section)[target];
	if (element === enlarged?.element) return;
	shrink();
	if (!section || !wall || !element) return;
	const stage = section.getBoundingClientRect();
	const rect = element.getBoundingClientRect();
	// In its own pixels.
	const size = { width: section.offsetWidth, height: section.offsetHeight };
	const unit = stage.width / size.width;
	const [width, height] = [rect.width / unit, rect.height / unit];
	if (width === 0 || height === 0) return;
	const times = Math.min((size.width * MAX_SHARE) / width, (size.height * MAX_SHARE) / height, MAX_SCALE);
	const left = (rect.left - stage.left) / unit;
	const top = (rect.top - stage.top) / unit;
	const x = (size.width - width * times) / 2 - left * times;
	const y = (size.height - height * times) / 2 - top * times;
	wall.style.transformOrigin = '0 0';
	wall.style.transform = `translate(${x}px, ${y}px) scale(${times})`;
	wall.dataset.enlarged = '';
	element.dataset.enlargedPoint = '';
	enlarged = { wall, element };
	sharpen(element);
}

function shrink(): void {
	if (!enlarged) return;
	const { wall, element } = enlarged;
	enlarged = undefined;
	wall.style.removeProperty('transform');
	wall.style.removeProperty('transform-origin');
	delete wall.dataset.enlarged;
	delete element.dataset.enlargedPoint;
	sharpen(element);
}

/** Has a live chart draw itself in as many pixels as it fills now, which it does when the window is resized. */
function sharpen(element: HTMLElement): void {
	if (element.querySelector(':scope figure') !== null || element.localName === 'figure')
		dispatchEvent(new Event('resize'));
}
