import { describe, expect, it } from 'vitest';
import { ruleFor, selectorOf, slideAddressIn } from '../../../../src/page/deck/slide-address.ts';

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
	});

	it.each([
		'',
		'#',
		'#/',
		'#//why-now',
		'/why-now',
		'why-now',
		'#/why-now/',
		'#/why-now/two',
		'#/why-now/-1',
		'#/why-now/1/2',
		'#/Why-Now',
		'#/f%C3%B6r',
		'#/a b',
		'#/a,*',
		'#/a){}',
		'#/a\n',
	])('finds no slide in %j', (hash) => {
		expect(slideAddressIn(hash)).toBeUndefined();
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
});

describe('ruleFor', () => {
	const rule = ruleFor({ slide: 'why-now' });

	it('hides all slides but one', () => {
		expect(rule).toMatch(/ \.slides>:not\(#why-now\)\{display:none!important\}\}$/u);
	});

	it('does so on a screen, on the stage, and as long as reveal.js does not', () => {
		expect(rule).toMatch(/^@media screen\{\[data-view=slides\]:not\(\[data-live\][^)]*\) /u);
	});

	it('finds the one by its number', () => {
		expect(ruleFor({ slide: '5' })).toContain(' .slides>:not([data-slide="5"]){display:none');
	});

	it('shows the steps up to the one asked for, counted from 0', () => {
		expect(ruleFor({ slide: 'why-now', step: 0 })).toMatch(
			/\}#why-now \[data-step="0"\]\{visibility:visible!important\}\}$/u,
		);
		const steps = [0, 1, 2].map((step) => `#why-now [data-step="${step}"]`).join();
		expect(ruleFor({ slide: 'why-now', step: 2 })).toContain(`}${steps}{visibility:visible!important}}`);
	});

	it('shows no step when none is asked for', () => {
		expect(rule).not.toContain('data-step');
	});

	it('does not grow with the step that an address asks for, which could stop the page', () => {
		const place = slideAddressIn('#/why-now/100000');
		expect(place === undefined ? 0 : ruleFor(place).length).toBeLessThan(10_000);
	});
});
