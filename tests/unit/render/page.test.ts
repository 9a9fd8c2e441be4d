import { describe, expect, it } from 'vitest';
import { renderPage } from '../../../src/render/page.ts';

const page = renderPage('sv');

const all = (attribute: RegExp) => [...page.body.matchAll(attribute)].map(([, value = '']) => value);

describe('renderPage', () => {
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
		expect(addresses.filter((address) => !/^https:\/\/|^\.\//u.test(address))).toEqual([]);
	});

	it('carries no style and no script of its own, which the policy would block', () => {
		expect(page.body).not.toMatch(/<(?:script|style)\b| style=| on\w+=/u);
	});

	it('has a title and a description without markup', () => {
		expect(page.language).toBe('sv');
		expect(page.title).toBe('Invandring, internationell rekrytering och integration');
		expect(page.description).toMatch(/^Material för förtroendevalda 2026: 45 bilder/u);
	});

	it('leaves no place of a value unfilled, except what the script fills in', () => {
		expect(page.body.match(/\{\{\w+\}\}/gu)).toEqual(['{{digits}}']);
	});
});
