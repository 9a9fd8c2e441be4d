import type { Page } from 'playwright-core';
import { press } from './stage.ts';

/** The words of a language. */
export const WORDS = /\/words\/\w+\.json/u;

/** Waits until the page is in a language. */
export async function expectLanguage(page: Page, language: 'sv' | 'fi'): Promise<void> {
	await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
}

/** Presses L on a Swedish page. */
export async function toFinnish(page: Page): Promise<void> {
	await press(page, 'l');
	await expectLanguage(page, 'fi');
}

/** Waits for what comes into the page by script, when there is time. */
export async function complete(page: Page): Promise<void> {
	for (const part of ['.controls .open-print', '#without-net[data-state=net]'])
		await page.locator(part).waitFor({ state: 'attached' });
}

/**
 * Translates the page as Chromium's translation does: each text is wrapped in two elements, attributes are replaced, and the page says
 * that it is in the other language. Figures stay figures.
 */
export function translate(): void {
	const english = (text: string) => text.replace(/\p{L}{3,}/gu, 'word');
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const texts: Text[] = [];
	while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
	for (const text of texts) {
		const parent = text.parentElement;
		if (!parent || text.data.trim() === '' || parent.closest('script, style, noscript, [translate=no]')) continue;
		// Names of sites and of tables are no words of a language.
		if (/\.fi\b|StatFin/u.test(text.data)) continue;
		if (parent instanceof SVGElement) {
			text.data = english(text.data);
			continue;
		}
		const [outer, inner] = [document.createElement('font'), document.createElement('font')];
		inner.textContent = english(text.data);
		outer.append(inner);
		text.replaceWith(outer);
	}
	for (const name of ['title', 'alt', 'placeholder', 'aria-label']) {
		for (const one of document.querySelectorAll(`[${name}]`))
			one.setAttribute(name, english(one.getAttribute(name) ?? ''));
	}
	document.documentElement.lang = 'en';
	document.documentElement.classList.add('translated-ltr');
	document.title = english(document.title);
}

/** The page as a reader meets it: each element with its attributes, each text; addresses in full. */
export function contentOf(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const lines = [`${document.documentElement.lang} ${document.title}`];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const node = walker.currentNode;
			const element = node instanceof Element ? node : node.parentElement;
			// Said for a moment, grown while the reader reads, or no content.
			if (element?.closest('#announcer, #notice, .is-read, .part-read, script, link, style')) continue;
			if (node instanceof Text) lines.push(node.data);
			if (!(node instanceof Element)) continue;
			const attributes = node
				.getAttributeNames()
				.filter((name) => !['style', 'class'].includes(name))
				.map((name) => {
					const full = (name === 'href' || name === 'src') && name in node && !node.getAttribute(name)?.startsWith('#');
					return `${name}=${full ? new URL(node.getAttribute(name) ?? '', document.baseURI).href : node.getAttribute(name)}`;
				});
			lines.push(`<${node.localName} ${attributes.toSorted().join(' ')}>`);
		}
		return lines.filter((line) => line.trim() !== '');
	});
}

/** Where two contents differ first, for they have thousands of lines: a few lines of each. */
export function differenceOf(content: readonly string[], other: readonly string[]): Record<'is' | 'wanted', string> {
	const at = Array.from({ length: Math.max(content.length, other.length) }).findIndex(
		(_, index) => content[index] !== other[index],
	);
	const around = (lines: readonly string[]) => (at < 0 ? [] : lines.slice(Math.max(at - 1, 0), at + 4)).join('\n');
	return { is: around(content), wanted: around(other) };
}

/** No difference. */
export const NONE = { is: '', wanted: '' };
