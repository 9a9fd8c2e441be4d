import { describe, expect, it } from 'vitest';
import { FONT } from '../../../../src/model/charts/config.ts';
import { svgCanvas } from '../../../../src/render/charts/svg-canvas.ts';

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
