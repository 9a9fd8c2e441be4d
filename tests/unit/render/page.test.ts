import { describe, expect, it } from 'vitest';
import { folderOf, textPageIds, textPath } from '../../../src/model/addresses.ts';
import { languages } from '../../../src/model/language.ts';
import { renderPage } from '../../../src/render/page.ts';

const heads = {
	sv: ['Invandring, internationell rekrytering och integration', /^Material för förtroendevalda 2026: \d+ bilder/u],
	fi: ['Maahanmuutto, kansainvälinen rekrytointi ja kotoutuminen', /^Aineisto luottamushenkilöille 2026: \d+ diaa/u],
} as const;

describe.each(languages)('renderPage: %s', (language) => {
	const page = renderPage(language);
	const pages = [...Object.values(folderOf), ...textPageIds.map((id) => textPath(id, language))];
	/** Whether an address leads to a file of the page, to the page of the other language, or to a page of text. */
	const isOwn = (address: string) => {
		const path = new URL(address, `https://example.org/deck/${folderOf[language]}`).pathname.replace(/^\/deck\//u, '');
		return page.files.has(path) || pages.includes(path);
	};
	const all = (attribute: RegExp) => [...page.body.matchAll(attribute)].map(([, value = '']) => value);
	const ids = all(/ id="([^"]+)"/gu);

	it('gives no id twice', () => {
		expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
	});

	it('links only to what is on the page', () => {
		const targets = all(/ (?:href="#|popovertarget=")([^"]*)"/gu);
		expect(targets).toContain('/why-now');
		expect(targets).toContain('i-users');
		expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
	});

	it('names and describes by what is on the page', () => {
		const named = all(/ aria-(?:labelledby|describedby)="([^"]+)"/gu);
		expect(named).not.toEqual([]);
		expect(named.filter((id) => !ids.includes(id))).toEqual([]);
	});

	it('links elsewhere by https alone, and to its own files from whatever folder it lies in', () => {
		const addresses = all(/ href="([^"#][^"]*)"/gu);
		expect(addresses).not.toEqual([]);
		expect(addresses.filter((address) => !/^https:\/\//u.test(address) && !isOwn(address))).toEqual([]);
	});

	it('carries no style and no script of its own, which the policy would block', () => {
		expect(page.body).not.toMatch(/<(?:script|style)\b| style=| on\w+=/u);
	});

	it('refers to its files from the folder that it lies in', () => {
		const sources = all(/ src="([^"]+)"/gu);
		expect(sources).not.toEqual([]);
		expect(sources.filter((source) => !isOwn(source))).toEqual([]);
	});

	it('has a title and a description without markup', () => {
		expect(page.language).toBe(language);
		const [title, description] = heads[language];
		expect(page.title).toBe(title);
		expect(page.description).toMatch(description);
	});

	it('leaves no place of a value unfilled, except what the script fills in', () => {
		const texts = page.body.replace(/ data-i18n-values='[^']*'/gu, '');
		expect(texts.match(/\{\{\w+\}\}/gu)).toEqual(['{{digits}}', '{{digits}}']);
	});
});
