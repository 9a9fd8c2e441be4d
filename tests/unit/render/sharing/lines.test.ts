import { describe, expect, it } from 'vitest';
import { balancedLines } from '../../../../src/render/sharing/lines.ts';

/** As if every letter were one wide. */
const lines = (text: string, column: number) => balancedLines(text, column, (piece) => piece.length);

describe('balancedLines', () => {
	it('leaves what fits on one line', () => {
		expect(lines('ett två', 7)).toEqual(['ett två']);
	});

	it('makes no more lines than it must, and makes them even', () => {
		expect(lines('ett två tre fyra', 15)).toEqual(['ett två', 'tre fyra']);
		expect(lines('Invandring, internationell rekrytering och integration', 16)).toEqual([
			'Invandring,',
			'internationell',
			'rekrytering och',
			'integration',
		]);
	});

	it('says which word is too wide', () => {
		expect(() => lines('en internationell fråga', 10)).toThrow('"internationell" is wider than the column of 10');
	});
});
