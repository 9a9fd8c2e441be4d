import { describe, expect, it } from 'vitest';
import { selectorOf, slideAddressIn, slideHash, UNREADABLE } from '../../../src/model/slide-address.ts';

describe('slideAddressIn', () => {
	it.each([
		['#/why-now', { slide: 'why-now' }],
		['#why-now', { slide: 'why-now' }],
		['#/why-now/2', { slide: 'why-now', step: 2 }],
		['#why-now/2', { slide: 'why-now', step: 2 }],
		['#/why-now/0', { slide: 'why-now', step: 0 }],
		['#/reforms-2025', { slide: 'reforms-2025' }],
		['#/12', { slide: '12' }],
		['#/12/3', { slide: '12', step: 3 }],
	])('reads %s', (hash, place) => {
		expect(slideAddressIn(hash)).toEqual(place);
		expect(slideAddressIn(slideHash(place))).toEqual(place);
	});

	it.each([
		['#/why-now.', { slide: 'why-now' }],
		['#/why-now,', { slide: 'why-now' }],
		['#/why-now).', { slide: 'why-now' }],
		['#/why-now%22', { slide: 'why-now' }],
		['#/why-now\u201D', { slide: 'why-now' }],
		['#/why-now*', { slide: 'why-now' }],
		['#/why-now-', { slide: 'why-now' }],
		['#/why-now/', { slide: 'why-now' }],
		['#/why-now%20', { slide: 'why-now' }],
		['#/why-now%20is%20good', { slide: 'why-now' }],
		['#/%20why-now', { slide: 'why-now' }],
		['#%2Fwhy-now', { slide: 'why-now' }],
		['#/why%2Dnow', { slide: 'why-now' }],
		['#//why-now', { slide: 'why-now' }],
		['#!/why-now', { slide: 'why-now' }],
		['#/Why-Now', { slide: 'why-now' }],
		['#/WHY-NOW/1', { slide: 'why-now', step: 1 }],
		['#/why\u2011now', { slide: 'why-now' }],
		['#/why\u2013now', { slide: 'why-now' }],
		['#/why-\u00ADnow\u200B', { slide: 'why-now' }],
		['#/why-now?utm_source=x', { slide: 'why-now' }],
		['#/why-now%3Futm_source=x', { slide: 'why-now' }],
		['#/why-now&amp;fbclid=1', { slide: 'why-now' }],
		['#/why-now:~:text=nu', { slide: 'why-now' }],
		['#/why-now/2?utm_source=x', { slide: 'why-now', step: 2 }],
		['#/why-now/2.', { slide: 'why-now', step: 2 }],
		['#/why-now/two', { slide: 'why-now' }],
		['#/why-now/-1', { slide: 'why-now' }],
		['#/12.', { slide: '12' }],
		['#/12/3)', { slide: '12', step: 3 }],
		['#/a\n', { slide: 'a' }],
	])('reads past what a chat has changed: %s', (hash, place) => {
		expect(slideAddressIn(hash)).toEqual(place);
	});

	it.each(['', '#', '#/', '#/?utm_source=x', '#.', '/why-now', 'why-now'])('is not asked for a slide by %j', (hash) => {
		expect(slideAddressIn(hash)).toBeUndefined();
	});

	it.each(['#/f%C3%B6r', '#Hå!', '#/аbc', '#/why_now'])('names no slide that there could be for %j', (hash) => {
		expect(slideAddressIn(hash)).not.toBeUndefined();
		expect(slideAddressIn(hash)?.slide).not.toBe('why-now');
	});

	it('never gives what could leave a selector', () => {
		for (const hash of ['#/a,*', '#/a){}', '#/a b', '#/"]', '#/a\\', '#/3d', '#/-']) {
			expect(slideAddressIn(hash)?.slide ?? '').toMatch(/^[a-z0-9-]*$/u);
		}
	});
});

describe('selectorOf', () => {
	it('finds a slide by its id', () => {
		expect(selectorOf('why-now')).toBe('#why-now');
	});

	it.each([
		['12', '[data-slide="12"]'],
		['012', '[data-slide="12"]'],
		['0', '[data-slide="0"]'],
	])('finds a slide by its number: %s', (slide, selector) => {
		expect(selectorOf(slide)).toBe(selector);
	});

	it('never gives a selector that a browser refuses, as it would an id that begins with a digit', () => {
		expect(selectorOf('3d')).not.toMatch(/^#\d/u);
	});

	it('finds no slide for what cannot be read', () => {
		expect(selectorOf(UNREADABLE.slide)).toBe('[data-slide="0"]');
	});
});
