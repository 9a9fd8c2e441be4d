import { describe, expect, it } from 'vitest';
import { FONT } from '../../../../src/model/charts/config.ts';
import { HOLE } from '../../../../src/model/charts/drawing.ts';
import { svgCanvas } from '../../../../src/render/charts/draw-svg.ts';
import { datasetOf, draw } from '../../model/charts/sample.ts';
import { elementsOf, textsOf, wordsOf } from '../../model/charts/svg-elements.ts';

const bars = { form: 'bars', labelled: 'all', height: 300 } as const;
const twoYears = datasetOf('persons', {
	a: [
		{ at: '2023', value: 40 },
		{ at: '2024', value: 70 },
	],
});

describe('text', () => {
	it('is strong where it is a value at the data, and plain on the axes', () => {
		const strong = textsOf(draw(twoYears, bars)).filter(({ attributes }) => 'font-weight' in attributes);
		expect(strong.map(({ text }) => text)).toEqual(['40', '70']);
		expect(new Set(strong.map(({ attributes }) => attributes['font-weight']))).toEqual(new Set(['600']));
	});

	it('is one element for each name on an axis, however near it stands to the next', () => {
		const years = Array.from({ length: 17 }, (_, index) => String(2008 + index));
		const many = datasetOf('persons', { a: years.map((at) => ({ at, value: 1 })) });
		expect(wordsOf(draw(many, { form: 'bars', height: 300 }))).toEqual(expect.arrayContaining(years));
	});

	it('is one element for each value, although those beside it stand at the same height', () => {
		const points = [{ at: '2024', value: 57_914 }];
		const alike = datasetOf('persons', { a: points, b: points, c: points });
		const drawing = draw(alike, { form: 'grouped', labelled: 'all', width: 260, height: 300 });
		expect(wordsOf(drawing).filter((words) => words.startsWith('57'))).toEqual(Array(3).fill('57\u00A0914'));
	});

	it('has no space where a line may break', () => {
		const places = { '2023-12': 'december 2023', '2024-01': 'januari 2024' };
		const labels = { series: {}, places, shortPlaces: {}, missing: 'uppgift saknas' };
		const months = datasetOf('persons', {
			a: [
				{ at: '2023-12', value: 12_345 },
				{ at: '2024-01', hole: 'not-found' },
			],
		});
		const words = wordsOf(draw(months, { ...bars, form: 'line' }, { labels }));
		expect(words).toEqual(expect.arrayContaining(['december\u00A02023', '12\u00A0345', 'uppgift\u00A0saknas']));
		expect(words.filter((one) => one.includes(' '))).toEqual([]);
	});
});

describe('what is missing', () => {
	it.each(['bars', 'grouped', 'stacked', 'line'] as const)('has a dashed outline among %s', (form) => {
		const missing = datasetOf('persons', {
			a: [
				{ at: '2022', value: 40 },
				{ at: '2023', value: 50 },
				{ at: '2024', hole: 'not-found' },
			],
		});
		const dashed = elementsOf(draw(missing, { form, height: 300 })).filter(
			({ attributes }) => attributes['stroke-dasharray'] === HOLE.pattern.join(' '),
		);
		expect(dashed.map(({ attributes }) => [attributes.fill, attributes['stroke-width']])).toEqual([
			['none', String(HOLE.width)],
		]);
	});
});

describe('names', () => {
	it.each(['Åland & Öland', 'a <b> "c"', 'fiffig office', 'l’été – 5 %'])(
		'are written letter by letter: %s',
		(name) => {
			const ranks = datasetOf('rank', { rank: [{ at: 'FI', value: 1 }] });
			const labels = { series: {}, places: { FI: name }, shortPlaces: {}, missing: 'uppgift saknas' };
			expect(wordsOf(draw(ranks, { form: 'ranking', height: 300 }, { labels }))).toEqual([
				`1\u00A0${name.replaceAll(' ', '\u00A0')}`,
			]);
		},
	);
});

describe('what cannot be drawn', () => {
	it('is a series that the dataset does not have', () => {
		expect(() => draw(twoYears, { ...bars, series: ['lost'] })).toThrow(
			new Error('slides/charts.ts: protection: series: data/protection.json has no series "lost"'),
		);
	});

	it.each(['emphasised', 'labelled', 'ticks'] as const)('is a place without a point: %s', (field) => {
		expect(() => draw(twoYears, { ...bars, [field]: ['2024', '1999'] })).toThrow(
			new Error(`slides/charts.ts: protection: ${field}: there is no point at "1999"`),
		);
	});
});

const { context } = svgCanvas({ width: 100, height: 100 });

function widthOf(text: string, weight: string): number {
	context.font = `${weight}100px "${FONT}"`;
	return context.measureText(text).width;
}

// In hundredths of the em. At the font's lightest, as it lies in its file, a digit has 47.2.
const digit = { plain: 49.7, strong: 51.3 };

describe('the letters', () => {
	it('are as wide as those of the page, in either weight', () => {
		expect(widthOf('0', '400 ')).toBeCloseTo(digit.plain, 3);
		expect(widthOf('0', '600 ')).toBeCloseTo(digit.strong, 3);
		expect(widthOf('2024', '600 ')).toBeCloseTo(4 * digit.strong, 3);
	});

	it('have the plain weight where a font names none', () => {
		expect(widthOf('0', '')).toBeCloseTo(digit.plain, 3);
	});

	it('have their weight again when what was kept is restored', () => {
		widthOf('0', '400 ');
		context.save();
		widthOf('0', '600 ');
		context.restore();
		expect(context.font).toContain(FONT);
		expect(context.measureText('0').width).toBeCloseTo(digit.plain, 3);
	});

	it('are written down with another weight than the plain one, or with none', () => {
		const { canvas, context: written } = svgCanvas({ width: 100, height: 100 });
		for (const weight of ['400', '600']) {
			written.font = `${weight} 20px "${FONT}"`;
			written.fillText(`w${weight}`, 0, 20);
		}
		const svg = canvas.getContent().toString();
		expect(/<text([^>]*)>w400</u.exec(svg)?.[1]).not.toContain('font-weight');
		expect(/<text([^>]*)>w600</u.exec(svg)?.[1]).toMatch(/ font-weight="(?!400")\d+"/u);
	});
});
