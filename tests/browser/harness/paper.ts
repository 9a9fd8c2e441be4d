import type { Page } from 'playwright-core';

/**
 * Runs in a page that is laid out for paper, in any browser, and uses nothing that is not in it.
 *
 * @returns what is wrong: pictures that are not their page's size, words that meet, leave their page or are too small
 */
export function paperFaults(): readonly string[] {
	/** The stage, and the least size of text, in its pixels and in those of the paper (8 points). */
	const STAGE = { width: 1280, height: 720, least: 16 };
	const LEAST_ON_PAPER = 10.6;
	/** How far lines of text may differ from where they are said to be, in pixels. */
	const HAIR = 0.6;

	interface Words {
		readonly text: string;
		readonly left: number;
		readonly top: number;
		readonly right: number;
		readonly bottom: number;
	}

	const unseen = (element: Element): boolean => {
		if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true;
		for (let at: Element | null = element; at && !at.matches('.page'); at = at.parentElement) {
			if (getComputedStyle(at).clipPath === 'inset(50%)') return true;
		}
		return false;
	};

	const faults: string[] = [];
	for (const [index, page] of [...document.querySelectorAll('#paper .page')].entries()) {
		const fault = (text: string) => faults.push(`page ${index + 1}: ${text}`);
		const bounds = page.getBoundingClientRect();

		for (const picture of page.querySelectorAll('.slide-picture')) {
			const frame = picture.getBoundingClientRect();
			const scale = frame.width / STAGE.width;
			const stage = picture.querySelector('.stage')?.getBoundingClientRect();
			if (!stage) continue;
			if (Math.abs(frame.height - STAGE.height * scale) > HAIR) fault(`a picture is ${frame.width} × ${frame.height}`);
			if (Math.abs(stage.width - frame.width) > HAIR) fault(`a stage of ${stage.width} px is in ${frame.width} px`);
			// A line of a pixel may stand around it.
			const aside = Math.max(Math.abs(stage.left - frame.left), Math.abs(stage.top - frame.top));
			if (aside > 1 + HAIR) fault(`a stage begins ${aside} px beside its picture`);
			if (page.matches('.wall-page') && Math.abs(frame.left - bounds.left) > HAIR)
				fault(`the slide is ${frame.left - bounds.left} px to the right`);
		}

		const words: Words[] = [];
		const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
		for (let node = texts.nextNode(); node; node = texts.nextNode()) {
			const text = (node.nodeValue ?? '').replace(/\s+/gu, ' ').trim();
			const parent = node.parentElement;
			if (text === '' || !parent || unseen(parent)) continue;
			const stage = parent.closest('.stage')?.getBoundingClientRect();
			const scale = stage ? stage.width / STAGE.width : 1;
			const drawn = parent instanceof SVGTextContentElement ? parent.getScreenCTM() : null;
			const size = Number.parseFloat(getComputedStyle(parent).fontSize);
			const seen = drawn ? size * Math.hypot(drawn.a, drawn.b) : size * scale;
			const mark = parent.closest('sup') !== null;
			if (stage ? seen / scale < STAGE.least - 0.01 : seen < LEAST_ON_PAPER && !mark)
				fault(`"${text}" is ${(seen / scale).toFixed(1)} px${stage ? ' of the slide' : ''}`);
			const range = document.createRange();
			range.selectNode(node);
			for (const { left, top, right, bottom } of range.getClientRects()) {
				// A line of text is boxed higher than its letters are, by parts of the size. What is drawn are figures, mostly, and
				// each is as far from the next as their heights ask for.
				const [above, below] = drawn ? [0.32, 0.25] : [0.26, 0.18];
				if (right > left) words.push({ text, left, top: top + seen * above, right, bottom: bottom - seen * below });
			}
		}
		for (const { text, left, top, right, bottom } of words) {
			const out = Math.max(bounds.left - left, bounds.top - top, right - bounds.right, bottom - bounds.bottom);
			if (out > HAIR) fault(`"${text}" leaves it by ${out.toFixed(1)} px`);
		}
		for (const [at, one] of words.entries()) {
			for (const other of words.slice(at + 1)) {
				const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
				const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
				if (wide > HAIR && high > HAIR)
					fault(`"${one.text}" meets "${other.text}" by ${wide.toFixed(1)} × ${high.toFixed(1)} px`);
			}
		}
		for (const body of page.querySelectorAll('.page-body')) {
			const more = body.scrollHeight - body.clientHeight;
			if (more > 1) fault(`it is ${more} px too full`);
		}
	}
	return [...new Set(faults)];
}

/** Pages are there, and their pictures too. */
const LAID_OUT = 'html[data-pages] #paper:not([data-measured])';

/** Waits until a paper and its pictures are there. */
export function laidOut(page: Page): Promise<void> {
	return page.locator(LAID_OUT).waitFor();
}

/** Has a page believe that zoom keeps text as large as it is, as it does in WebKit below a certain size. To be called before it is opened. */
export function keepTextSize(page: Page): Promise<unknown> {
	return page.addInitScript(() => {
		addEventListener('DOMContentLoaded', () => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync('.zoom-probe span { zoom: 1 !important }');
			document.adoptedStyleSheets.push(sheet);
		});
	});
}

/** Has the page lay out another paper, as going back in its history does. */
export async function layOutAnew(page: Page, search: string): Promise<void> {
	await page.evaluate((search) => {
		document.querySelector('#paper')?.setAttribute('data-measured', '');
		history.pushState(null, '', search);
		dispatchEvent(new PopStateEvent('popstate'));
	}, search);
	await laidOut(page);
}
