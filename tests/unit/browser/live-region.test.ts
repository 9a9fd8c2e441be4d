import { describe, expect, it } from 'vitest';
import { sayIn } from '../../../src/browser/live-region.ts';

describe('sayIn', () => {
	it('changes the region also for the words that it holds, and adds nothing that is seen', () => {
		const region = { textContent: '' };
		const said = ['1990: 7', '1990: 7', '1990: 7', ''].map((text) => {
			sayIn(region, text);
			return region.textContent;
		});
		expect(said).toEqual(['1990: 7', '1990: 7\u00A0', '1990: 7', '']);
	});
});
