import { describe, expect, it } from 'vitest';
import { slideAddressIn } from '../../../../src/model/slide-address.ts';
import { ruleFor } from '../../../../src/page/deck/addressed-slide.ts';

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
		// As long as reveal.js does not: it takes them back.
		const start = '[data-view=slides]:not([data-live],[data-overview]) .slides>';
		const steps = [0, 1, 2].map((step) => `${start}#why-now [data-step="${step}"]`);
		expect(ruleFor({ slide: 'why-now', step: 0 })).toContain(`}${steps[0]}{visibility:visible!important}}`);
		expect(ruleFor({ slide: 'why-now', step: 2 })).toContain(`}${steps.join()}{visibility:visible!important}}`);
	});

	it('shows no step when none is asked for', () => {
		expect(rule).not.toContain('data-step');
	});

	it('does not grow with the step that an address asks for, which could stop the page', () => {
		const place = slideAddressIn('#/why-now/100000');
		expect(place === undefined ? 0 : ruleFor(place).length).toBeLessThan(10_000);
	});
});
