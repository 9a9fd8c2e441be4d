import { describe, expect, it } from 'vitest';
import { splitInTwo } from '../../../../src/page/paper/split-columns.ts';

/** Parts of these heights, one below the other with a gap of 10 between them. */
function parts(...heights: readonly number[]): readonly { top: number; bottom: number }[] {
	let top = 50;
	return heights.map((height) => {
		const part = { top, bottom: top + height };
		top = part.bottom + 10;
		return part;
	});
}

describe('two columns', () => {
	it('are of like height', () => {
		expect(splitInTwo(parts(40, 40, 30, 30, 30), 200)).toEqual({ first: 2, both: 5 });
		expect(splitInTwo(parts(100, 20, 20), 200)).toEqual({ first: 1, both: 3 });
	});

	it('need no room for the gap below their last part', () => {
		expect(splitInTwo(parts(100, 100), 100)).toEqual({ first: 1, both: 2 });
	});

	it('are filled when there is more than they hold', () => {
		expect(splitInTwo(parts(60, 60, 60, 60, 60), 130)).toEqual({ first: 2, both: 4 });
	});

	it('hold a part that is higher than they are, so that it comes to its end', () => {
		expect(splitInTwo(parts(300, 300, 300), 100)).toEqual({ first: 1, both: 2 });
		expect(splitInTwo(parts(300), 100)).toEqual({ first: 1, both: 1 });
	});

	it('stay empty without parts', () => expect(splitInTwo([], 100)).toEqual({ first: 0, both: 0 }));
});
