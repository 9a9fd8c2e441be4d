import { describe, expect, it } from 'vitest';
import { saidAfter } from '../../../src/browser/live-region.ts';

describe('saidAfter', () => {
	it('changes the region also for the words that it holds, and adds nothing that is seen', () => {
		let region = '';
		const said = ['1990: 7', '1990: 7', '1990: 7', ''].map((text) => {
			region = saidAfter(region, text);
			return region;
		});
		expect(said).toEqual(['1990: 7', '1990: 7\u00A0', '1990: 7', '']);
	});
});
