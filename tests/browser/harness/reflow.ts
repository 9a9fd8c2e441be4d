import type { Frame, Page } from 'playwright-core';
import type { InPage } from './in-page.ts';

/** Text spacing that a reader may set (WCAG 1.4.12). */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
	p { margin-block-end: 2em !important }`;

/** Spaces the text of a page as a reader may, whose style sheets no policy holds back. */
export async function spaceText(page: Page): Promise<void> {
	await page.evaluate((rules) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(rules);
		document.adoptedStyleSheets.push(sheet);
	}, SPACING);
}

/** What sticks out of the window to the right, apart from tables that scroll in a frame of their own. */
export function sticksOut(page: InPage): Promise<readonly string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		const framed = (element: Element) => element.closest('.table-scroll, .unseen, svg') !== null;
		const out = [...document.querySelectorAll('body *')].filter(
			(element) => !framed(element) && element.getBoundingClientRect().right > width + 0.5 && element.checkVisibility(),
		);
		const scrolls = document.documentElement.scrollWidth > width ? ['the page scrolls sideways'] : [];
		return [
			...scrolls,
			...out.map((element) => `${element.closest('section')?.id} ${element.localName}.${element.className}`),
		];
	});
}

/** Text of less than 16 px. */
export function smallTexts(page: Page | Frame): Promise<readonly string[]> {
	return page.evaluate(() => {
		const own = (element: Element) =>
			[...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
		return [...document.querySelectorAll('body *')]
			.filter((element) => element.checkVisibility() && own(element) && !element.closest('svg, .unseen'))
			.filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 16)
			.map((element) => `${element.closest('section')?.id} ${element.localName}.${element.className}`);
	});
}

/** Controls and links that stand alone and are smaller than 24 px (WCAG 2.5.8 exempts links within a sentence). */
export function smallTargets(page: Page | Frame): Promise<readonly string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('a[href], button, input, summary, textarea')]
			.filter(
				(element) =>
					element.checkVisibility() &&
					!element.matches(
						'p a, li:not(.toc-part li, .parts li, .previews li) a, dd a, figcaption a, .conclusion a, .skip',
					),
			)
			.filter((element) => {
				const { width, height } = element.getBoundingClientRect();
				return width < 24 || height < 24;
			})
			.map((element) => `${element.closest('section')?.id} ${element.localName} ${element.textContent}`),
	);
}

/** How near two things on top of each other may come of which one has a ground or a frame, in pixels. */
const APART = 6;

/** What touches a box above or below it: each pair by its slide. */
export function touchingBoxes(page: Page): Promise<readonly string[]> {
	return page.evaluate((apart) => {
		const isBox = (element: Element) => {
			const { backgroundColor, borderTopWidth, borderLeftWidth } = getComputedStyle(element);
			return backgroundColor !== 'rgba(0, 0, 0, 0)' || (borderTopWidth !== '0px' && borderLeftWidth !== '0px');
		};
		const beginsAsBox = (element: Element) =>
			isBox(element) || (element.firstElementChild !== null && isBox(element.firstElementChild));
		const seen = [...document.querySelectorAll('section[data-slide] .content *')].filter(
			(one) => !one.closest('figure, svg') && getComputedStyle(one).display !== 'inline' && one.checkVisibility(),
		);
		return seen.flatMap((one) => {
			const other = seen.find((each) => each.parentElement === one.parentElement && follows(each, one));
			if (!other || !(isBox(one) || beginsAsBox(other))) return [];
			const [above, below] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
			if (below.top < above.bottom - apart || below.top - above.bottom >= apart) return [];
			return [
				`${one.closest('section')?.id}: ${one.className || one.localName}, ${other.className || other.localName}`,
			];
		});
		function follows(each: Element, one: Element): boolean {
			return Boolean(one.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
		}
	}, APART);
}

/** What is wrong with an article: too wide, too small or too near. */
export async function faultsOfArticle(page: Page): Promise<readonly string[]> {
	const faults: string[] = [];
	for (const look of [sticksOut, smallTexts, smallTargets, touchingBoxes]) faults.push(...(await look(page)));
	return faults;
}

/** What an article holds: the slides that are shown, how many details there are, and how many of what shall not be. */
export function heldBy(page: Page) {
	return page.evaluate(() => ({
		slides: [...document.querySelectorAll('section[data-slide]')]
			.filter((one) => one.checkVisibility())
			.map(({ id }) => id),
		hidden: [...document.querySelectorAll('.detail, .ask, .updates li')].filter((one) => !one.checkVisibility()).length,
		details: document.querySelectorAll('.detail').length,
		notes: [...document.querySelectorAll('.notes')].filter((one) => one.checkVisibility()).length,
		reveal: performance.getEntriesByType('resource').filter(({ name }) => name.includes('reveal')).length,
	}));
}
