import { element } from '../../browser/element.ts';
import { motifOnGround } from '../../model/motif-svg.ts';

/** What belongs to a screen and not to paper. */
const ON_SCREEN = '.figures:is(details), canvas, .chart-tip, .for-phone, .slide-tools';

/** Headings of which a page says the words itself. */
const HEADINGS = 'h1, h2, h3, h4';

/** How the picture of a slide is made. */
export interface PictureStyle {
	/** Whether the updates stand in it, as they do on the wall. */
	readonly updates: boolean;
	/** Whether its headings are headings of the page. */
	readonly headings: boolean;
	/** Whether grounds are left white, to be sparing with ink. */
	readonly light: boolean;
}

/**
 * The picture of a slide: what the wall shows, as text and drawings, to be scaled by the style sheet.
 *
 * @param section the section of the slide, which stays as it is
 */
export function pictureOf(section: HTMLElement, style: PictureStyle): HTMLElement {
	const original = section.querySelector<HTMLElement>('.wall');
	// In the document of the slides, where no image is fetched that gives way to a drawing.
	const wall = original?.ownerDocument.importNode(original, true);
	if (wall && style.light) drawMotif(wall);
	const stage = element('div', 'stage', ...(wall ? [wall] : []));
	stage.dataset.layout = section.dataset.layout;
	stage.dataset.part = section.dataset.part;
	if (!style.updates) stage.querySelector('.updates')?.remove();
	if (!style.headings) for (const heading of stage.querySelectorAll(HEADINGS)) becomeText(heading);
	removeScreenOnly(stage);
	return element('div', style.light ? 'slide-picture light' : 'slide-picture', stage);
}

/** Takes away what scripts have added for the screen. */
function removeScreenOnly(stage: HTMLElement): void {
	for (const each of stage.querySelectorAll(ON_SCREEN)) each.remove();
	for (const step of stage.querySelectorAll<HTMLElement>('[data-step]')) {
		delete step.dataset.step;
		step.classList.remove('fragment', 'visible', 'current-fragment');
	}
	for (const button of stage.querySelectorAll('.series button')) button.replaceWith(...button.childNodes);
	for (const figure of stage.querySelectorAll<HTMLElement>('figure[data-live]')) delete figure.dataset.live;
	// In the file a figure is what has an alternative text, and that is the drawing within.
	for (const figure of stage.querySelectorAll('figure')) figure.role = 'group';
	for (const caption of stage.querySelectorAll('figcaption')) caption.role = 'paragraph';
	for (const each of stage.querySelectorAll('[tabindex]')) each.removeAttribute('tabindex');
	// From here on they are fetched.
	for (const image of stage.querySelectorAll('img')) image.loading = 'eager';
}

/** The page has said these words above: they are seen, and not read again. */
function becomeText(heading: Element): void {
	if (heading.matches('h4')) heading.setAttribute('role', 'paragraph');
	else heading.setAttribute('aria-hidden', 'true');
}

/** On white, the motif of an opener is drawn in the hue of its part: the file of it is white. */
function drawMotif(wall: HTMLElement): void {
	const image = wall.querySelector<HTMLImageElement>('img.motif');
	const seed = /\/(?<seed>[a-z-]+)\.svg$/u.exec(image?.getAttribute('src') ?? '')?.groups?.seed;
	if (!image || seed === undefined) return;
	const template = document.createElement('template');
	template.innerHTML = motifOnGround(seed);
	const drawing = template.content.firstElementChild;
	if (!drawing) return;
	drawing.classList.add('motif');
	drawing.setAttribute('aria-hidden', 'true');
	image.replaceWith(drawing);
}
