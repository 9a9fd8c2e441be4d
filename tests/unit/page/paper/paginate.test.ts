import { describe, expect, it } from 'vitest';
import { type Block, paginate, roomLeft } from '../../../../src/page/paper/paginate.ts';

/** Pieces of these heights, one below the other; `h` keeps with what follows, an array is a list of parts. */
function column(...heights: readonly (number | 'h' | readonly number[])[]): readonly Block[] {
	let top = 50;
	return heights.map((height) => {
		const start = top;
		const parts = (Array.isArray(height) ? height : []).map((part: number) => {
			top += part;
			return { top: top - part, bottom: top };
		});
		if (height === 'h') top += 10;
		else if (typeof height === 'number') top += height;
		return { top: start, bottom: top, keep: height === 'h', parts, repeated: 0 };
	});
}

describe('pack', () => {
	it('leaves on one page what fits', () => expect(paginate(column(40, 60), 100)).toEqual([]));

	it('breaks before what does not fit', () =>
		expect(paginate(column(40, 50, 20, 90), 100)).toEqual([
			{ piece: 2, part: 0 },
			{ piece: 3, part: 0 },
		]));

	it('takes a heading along with what follows it', () =>
		expect(paginate(column(80, 'h', 'h', 30), 100)).toEqual([{ piece: 1, part: 0 }]));

	it('leaves no piece alone on the last page when one can come along, with its heading', () => {
		expect(paginate(column(30, 30, 30, 20), 100)).toEqual([{ piece: 2, part: 0 }]);
		expect(paginate(column(30, 'h', 30, 25, 'h', 20), 100)).toEqual([{ piece: 3, part: 0 }]);
		expect(paginate(column(30, 30, 'h', 25, 'h', 20), 100)).toEqual([{ piece: 2, part: 0 }]);
		expect(paginate(column(40, 50, 60), 100)).toEqual([{ piece: 2, part: 0 }]);
		expect(paginate(column(90, 20), 100)).toEqual([{ piece: 1, part: 0 }]);
		expect(paginate(column(30, 30, [10, 10, 10, 10], 20), 100)).toEqual([{ piece: 2, part: 2 }]);
		expect(paginate(column(30, 40, [10, 10, 10], 20), 100)).toEqual([{ piece: 2, part: 0 }]);
	});

	it('parts a list, and leaves two of its parts on either side', () => {
		expect(paginate(column(70, [10, 10, 10, 10, 10, 10]), 100)).toEqual([{ piece: 1, part: 3 }]);
		expect(paginate(column(60, [10, 10, 10, 10, 10]), 100)).toEqual([{ piece: 1, part: 3 }]);
		expect(paginate(column(85, [10, 10, 10, 10]), 100)).toEqual([{ piece: 1, part: 0 }]);
	});

	it('parts a table over several pages, with room for its head on each', () => {
		const rows = Array.from({ length: 25 }, () => 10);
		const [table] = column(rows);
		const breaks = paginate([{ ...(table as Block), repeated: 20 }], 100);
		expect(breaks).toEqual([
			{ piece: 0, part: 10 },
			{ piece: 0, part: 18 },
		]);
	});

	it('lets go of what is kept together rather than losing words', () => {
		const kept = column(60, 'h', 70).map((piece, index) => (index === 0 ? { ...piece, keep: true } : piece));
		expect(paginate(kept, 100)).toEqual([{ piece: 1, part: 0 }]);
		const [first, second] = column(80, 70);
		expect(paginate([{ ...(first as Block), keep: true }, second as Block], 100)).toEqual([{ piece: 1, part: 0 }]);
	});

	it('gives what is higher than a page a page of its own', () =>
		expect(paginate(column(10, 150, 10), 100)).toEqual([
			{ piece: 1, part: 0 },
			{ piece: 2, part: 0 },
		]));
});

describe('roomLeft', () => {
	const left = (pieces: readonly Block[]) => roomLeft(pieces, paginate(pieces, 100), 100);

	it('is what the only page has left', () => expect(left(column(40, 35))).toBe(25));
	it('is what the last of several has left', () => expect(left(column(40, 50, 20, 70, 5))).toBe(5));
	it('is all of it where there is nothing', () => expect(left([])).toBe(100));
	it('leaves out what is repeated above the rest of a table', () => {
		const [table] = column([30, 30, 30, 30]);
		if (table) expect(left([{ ...table, repeated: 15 }])).toBe(25);
	});
});
