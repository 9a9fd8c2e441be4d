import { element } from '../../browser/element.ts';
import { motifOnGround } from '../../model/motif-svg.ts';

/** Selects what is only for the screen. */
const ON_SCREEN = '.figures:is(details), canvas, .chart-tip, .for-phone, .slide-tools';

/** Selects the headings in a picture whose words the page already says elsewhere. */
const HEADINGS = 'h1, h2, h3, h4';

/** Options for the picture of a slide. */
export interface PictureStyle {
	/** Whether it includes the updates, as the projected slide does. */
	readonly updates: boolean;
	/** Whether its headings stay headings for screen readers and in the outline of the PDF. */
	readonly headings: boolean;
	/** Whether backgrounds stay white, to save ink. */
	readonly light: boolean;
}

/**
 * Makes the picture of a slide: the projected slide as text and drawings, which the style sheet scales down.
 *
 * @param section the section of the slide, which stays as it is
 * @param style what the picture includes, and how
 * @returns the picture
 */
export function pictureOf(section: HTMLElement, style: PictureStyle): HTMLElement {
	const original = section.querySelector<HTMLElement>('.wall');
	// The copy is made in the document of the slides, which may be one that fetches no images: the image of a motif is
	// not fetched if a drawing replaces it.
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

/** Removes what is only for the screen, such as what scripts have added, and fetches images. */
function removeScreenOnly(stage: HTMLElement): void {
	for (const each of stage.querySelectorAll(ON_SCREEN)) each.remove();
	for (const step of stage.querySelectorAll<HTMLElement>('[data-step]')) {
		delete step.dataset.step;
		step.classList.remove('fragment', 'visible', 'current-fragment');
	}
	for (const button of stage.querySelectorAll('.series button')) button.replaceWith(...button.childNodes);
	for (const figure of stage.querySelectorAll<HTMLElement>('figure[data-live]')) delete figure.dataset.live;
	// A drawing that nobody sees has no alternative text in the PDF: the one that is lower takes its place.
	for (const lower of stage.querySelectorAll('.for-compact')) {
		lower
			.closest('.plot')
			?.querySelector('.picture')
			?.replaceChildren(...lower.childNodes);
		lower.remove();
	}
	// In the PDF, a figure is what has an alternative text, and that is the drawing inside. The outer figure becomes a
	// group.
	for (const figure of stage.querySelectorAll('figure')) figure.role = 'group';
	for (const caption of stage.querySelectorAll('figcaption')) caption.role = 'paragraph';
	for (const each of stage.querySelectorAll('[tabindex]')) each.removeAttribute('tabindex');
	// Images of the page may be lazy; on paper they are fetched at once.
	for (const image of stage.querySelectorAll('img')) image.loading = 'eager';
}

/** Stops a heading from being one. The page has said its words above: they are seen here, but not read aloud again. */
function becomeText(heading: Element): void {
	if (heading.matches('h4')) heading.setAttribute('role', 'paragraph');
	else heading.setAttribute('aria-hidden', 'true');
}

/**
 * Draws the motif of an opener in the colour of its part. The image file cannot be used, because it is white and so
 * would be invisible on a white background.
 */
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
