import type { Page } from 'playwright-core';
import { ids } from './deck.ts';
import type { InPage } from './in-page.ts';
import { expectShown, press } from './stage.ts';

/** What is wrong with how any slide fits, from the first one, which is shown, to the last. */
export async function faultsOnSlides(page: Page): Promise<readonly string[]> {
	const faults: string[] = [];
	for (const id of ids) {
		await expectShown(page, id);
		faults.push(...(await faultsOf(page)));
		await press(page, 'PageDown');
	}
	return faults;
}

/** What is wrong with how the slide on the stage fits, each fault with the slide, the element and the pixels. */
export function faultsOf(page: InPage): Promise<readonly string[]> {
	return page.evaluate(() => {
		/** Words keep this far from the edges of the slide, and stand above its foot. All in pixels of the slide. */
		const MARGIN = 24;
		const section = document.querySelector('.slides > section.present');
		const wall = section?.querySelector('.wall');
		const foot = wall?.querySelector('.foot');
		if (!section || !wall || !foot) return ['there is no slide on the stage'];
		const stage = section.getBoundingClientRect();
		const scale = stage.width / 1280;

		interface Box {
			readonly of: Element;
			readonly words: string;
			readonly left: number;
			readonly top: number;
			readonly right: number;
			readonly bottom: number;
		}
		const box = (of: Element, words: string, rect: DOMRect, above = 0, below = 0): Box => ({
			of,
			words,
			left: (rect.left - stage.left) / scale,
			top: (rect.top - stage.top) / scale + above,
			right: (rect.right - stage.left) / scale,
			bottom: (rect.bottom - stage.top) / scale - below,
		});
		const name = (element: Element): string => {
			const path: string[] = [];
			for (let at: Element | null = element; at && at !== wall && path.length < 3; at = at.parentElement) {
				path.unshift(at.localName + [...at.classList].map((one) => `.${one}`).join(''));
			}
			return `${section.id}: ${path.join(' > ')}`;
		};
		const unseen = (element: Element): boolean => {
			if (element.closest('svg[aria-hidden=true]')) return true;
			if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true;
			for (let at: Element | null = element; at && at !== wall; at = at.parentElement) {
				if (getComputedStyle(at).clipPath === 'inset(50%)') return true;
			}
			return false;
		};

		const boxes: Box[] = [];
		const texts = document.createTreeWalker(wall, NodeFilter.SHOW_TEXT);
		for (let text = texts.nextNode(); text; text = texts.nextNode()) {
			const words = (text.nodeValue ?? '').replace(/\s+/gu, ' ').trim();
			const { parentElement } = text;
			if (words === '' || !parentElement || unseen(parentElement)) continue;
			const range = document.createRange();
			range.selectNode(text);
			// A line of text is boxed higher than its letters are, by parts of the size.
			const size = Number.parseFloat(getComputedStyle(parentElement).fontSize);
			for (const rect of range.getClientRects()) {
				if (rect.width > 0) boxes.push(box(parentElement, words, rect, size * 0.26, size * 0.18));
			}
		}
		for (const icon of wall.querySelectorAll('svg.icon, canvas, img:not([alt=""])')) {
			if (icon.checkVisibility()) boxes.push(box(icon, 'icon', icon.getBoundingClientRect()));
		}

		const faults: string[] = [];
		for (const element of wall.querySelectorAll('*')) {
			if (!(element instanceof HTMLElement) || unseen(element)) continue;
			const style = getComputedStyle(element);
			if (['inline', 'contents'].includes(style.display)) continue;
			// A drawing may reach beyond the column, as far as the edge of the slide.
			const drawn = element.querySelector('svg[aria-hidden=true]:not(.icon)') !== null;
			const wide = element.scrollWidth - element.clientWidth;
			if (!drawn && element.clientWidth > 0 && wide > 1) faults.push(`${name(element)} is ${wide} px too narrow`);
			// Down, letters may reach over the lines that hold them; what counts is where they can be seen to.
			const seen =
				style.backgroundColor !== 'rgba(0, 0, 0, 0)' ||
				style.overflowY !== 'visible' ||
				(style.borderBottomStyle !== 'none' && style.borderBottomWidth !== '0px');
			if (!seen) continue;
			const frame = box(element, '', element.getBoundingClientRect());
			for (const { of, words, top, bottom } of boxes) {
				const out = Math.max(frame.top - top, bottom - frame.bottom);
				if (element.contains(of) && out > 1) faults.push(`"${words}" leaves ${name(element)} by ${out.toFixed(1)} px`);
			}
		}

		// A panel of the slide may not reach into the one that says what has changed.
		const [updates] = [...wall.querySelectorAll('.updates')]
			.filter((one) => !unseen(one))
			.map((one) => one.getBoundingClientRect());
		for (const panel of updates ? wall.querySelectorAll('.content *') : []) {
			if (!(panel instanceof HTMLElement) || unseen(panel)) continue;
			if (getComputedStyle(panel).backgroundColor === 'rgba(0, 0, 0, 0)') continue;
			const into = (panel.getBoundingClientRect().bottom - (updates?.top ?? 0)) / scale;
			if (into > 0.5) faults.push(`${name(panel)} reaches ${into.toFixed(1)} px into the updates`);
		}

		const footTop = (foot.getBoundingClientRect().top - stage.top) / scale;
		for (const { of, words, left, top, right, bottom } of boxes) {
			const lowest = foot.contains(of) ? 720 - MARGIN / 2 : footTop;
			const out = Math.max(MARGIN - left, MARGIN - top, right - (1280 - MARGIN), bottom - lowest);
			if (out > 0.5) faults.push(`${name(of)} stands ${out.toFixed(1)} px outside its place: "${words}"`);
		}

		for (const [index, one] of boxes.entries()) {
			for (const other of boxes.slice(index + 1)) {
				const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
				const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
				if (wide <= 1 || high <= 1) continue;
				const size = `${wide.toFixed(1)} × ${high.toFixed(1)} px`;
				faults.push(`${name(one.of)} "${one.words}" meets ${name(other.of)} "${other.words}" by ${size}`);
			}
		}
		return [...new Set(faults)];
	});
}

/** The texts of the slide on the stage that are smaller than they may be, in pixels of the slide. */
export function smallTextsOf(page: InPage): Promise<readonly string[]> {
	return page.evaluate(() => {
		const LEAST = 16;
		const BODY = 22;
		/** What is no body text: labels, sources, figures, and what stands around the content. */
		const SMALL =
			'figure, .foot, .part-name, .run, .mark, .ours, .updates li > small, .source, .footnote, .label, .minutes, .adapted, .centre, .messages + .more';
		const section = document.querySelector('.slides > section.present');
		const faults = [...(section?.querySelectorAll('.wall *') ?? [])].flatMap((element) => {
			const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
			if (!own || element.closest('.unseen, a > small') || !element.checkVisibility({ visibilityProperty: true }))
				return [];
			const drawn = element instanceof SVGTextElement ? element.getScreenCTM() : null;
			const size = Number.parseFloat(getComputedStyle(element).fontSize) * (drawn ? Math.hypot(drawn.a, drawn.b) : 1);
			const least = element.closest(SMALL) ? LEAST : BODY;
			return size < least
				? [`${section?.id}: ${element.localName}.${element.className} is ${size} px: "${element.textContent}"`]
				: [];
		});
		return faults;
	});
}
