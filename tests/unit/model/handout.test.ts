import { describe, expect, it } from 'vitest';
import { HANDOUT, type PaperRequest, requestIn, searchOf, slidesIn } from '../../../src/model/handout.ts';

describe('slidesIn', () => {
	it.each([
		['18-29,41', [18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 41]],
		['41, 3–5', [3, 4, 5, 41]],
		['7 7;8', [7, 8]],
		['4 - 5', [4, 5]],
	])('reads %s', (text, slides) => expect(slidesIn(text, 45)).toEqual(slides));

	it.each(['', '0', '46', '5-3', '1-46', 'x', '1,x', '1.5', '-3', '1-2-3'])('does not read "%s"', (text) =>
		expect(slidesIn(text, 45)).toBeUndefined(),
	);
});

describe('requestIn', () => {
	it('reads what the address says', () => {
		const { request, faults } = requestIn(
			'?paper=handout&layout=3&slides=2-3&municipality=%20Vasa%20%20stad&date=2026-11-24',
			45,
		);
		expect(request).toEqual({
			kind: 'handout',
			layout: 3,
			slides: [2, 3],
			municipality: 'Vasa stad',
			date: '2026-11-24',
		});
		expect(faults).toEqual([]);
	});

	it.each([
		['?paper=poster', { field: 'kind', value: 'poster' }],
		['?paper=handout&layout=4', { field: 'layout', value: '4' }],
		['?paper=handout&slides=99', { field: 'slides', value: '99' }],
		['?paper=handout&date=2026-02-30', { field: 'date', value: '2026-02-30' }],
		['?paper=handout&slide=5', { field: 'name', value: 'slide' }],
		['?paper=handout&date=24.11.2026', { field: 'date', value: '24.11.2026' }],
	])('says what cannot be met, and gives the handout: %s', (search, fault) => {
		expect(requestIn(search, 45)).toEqual({ request: HANDOUT, faults: [fault] });
	});

	it.each([
		'?paper=handout&amp;layout=3&amp;slides=5',
		'?paper=handout&layout=3&slides=5.',
		'?Paper=Handout&LAYOUT=3&slides=5%20',
		'?paper%3Dhandout%26layout%3D3%26slides%3D5',
		'?utm_source=a&paper=handout&layout=3&slides=5&fbclid=b',
	])('reads what a chat has changed: %s', (search) => {
		expect(requestIn(search, 45)).toEqual({ request: { ...HANDOUT, layout: 3, slides: [5] }, faults: [] });
	});

	it.each<PaperRequest>([
		HANDOUT,
		{ kind: 'slides', layout: 1, slides: [1, 2, 40], municipality: '', date: '' },
		{ kind: 'handout', layout: 6, slides: undefined, municipality: 'Åbo & co', date: '2026-01-02' },
	])('reads what searchOf writes', (request) => {
		expect(requestIn(searchOf(request), 45).request).toEqual(request);
	});
});
