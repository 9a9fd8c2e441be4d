import type { Row } from './rows.ts';
import type { Sizes } from './sizes.ts';

const HEADS = ['', 'on', 'median', 'least–most', 'ratio', 'limit', ''];

/** The figures as a table for the terminal. */
export function tableOf(rows: readonly Row[]): string {
	const lines = rows.map(({ name, conditions, figures, unit, ratio, limit }) => [
		name,
		conditions,
		`${figures.median.toFixed(0)} ${unit}`,
		`${figures.least.toFixed(0)}–${figures.most.toFixed(0)}`,
		ratio === undefined ? '' : `${ratio.toFixed(2)} ×`,
		limit?.words ?? '',
		limit === undefined ? '' : limit.kept ? 'kept' : 'OVER',
	]);
	return aligned([HEADS, ...lines], new Set([2, 3, 4]));
}

export function sizeTableOf(sizes: Sizes): string {
	const lines = [...sizes].map(([name, bytes]) => [name, `${(bytes / 1000).toFixed(1)} kB`]);
	return aligned([['', 'brotli'], ...lines], new Set([1]));
}

/** Lays cells out in columns: numbers to the right, words to the left. */
export function aligned(lines: readonly (readonly string[])[], toRight: ReadonlySet<number>): string {
	const widths: number[] = [];
	for (const line of lines) {
		for (const [at, cell] of line.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
	}
	return lines
		.map((line) =>
			line
				.map((cell, at) => (toRight.has(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
				.join('   ')
				.trimEnd(),
		)
		.join('\n');
}
