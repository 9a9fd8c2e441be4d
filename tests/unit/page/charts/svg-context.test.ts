import { describe, expect, it } from 'vitest';
import { placeholderColours } from '../../../../src/model/charts/drawing.ts';
import { SvgContext } from '../../../../src/page/charts/svg-context.ts';
import { svgCanvas } from '../../../../src/render/charts/draw-svg.ts';

const size = { width: 200, height: 100 };
const context = () => new SvgContext(size, svgCanvas(size).context);

describe('a drawing that is written down', () => {
	it('has the size as its view box, and custom properties as colours', () => {
		const drawing = context();
		drawing.fillStyle = placeholderColours.hue;
		drawing.fillRect(1, 2, 30, 40);
		drawing.strokeStyle = placeholderColours.ink;
		drawing.lineWidth = 3;
		drawing.setLineDash([7, 5]);
		drawing.beginPath();
		drawing.moveTo(0, 0);
		drawing.lineTo(10.04, 20);
		drawing.stroke();
		expect(drawing.svg).toBe(
			'<svg viewBox="0 0 200 100" aria-hidden="true"><path fill="var(--hue)" d="M1 2h30v40h-30Z"/><path fill="none" stroke="var(--ink)" stroke-width="3" stroke-dasharray="7 5" d="M0 0L10 20"/></svg>',
		);
	});

	it('has its words in the size and weight that the font says, wherever that stands in it', () => {
		const drawing = context();
		drawing.font = 'normal 600 18px "Source Sans 3 Variable"';
		drawing.textBaseline = 'middle';
		drawing.textAlign = 'right';
		drawing.fillText('1 < 2', 50, 20);
		expect(drawing.svg).toMatch(
			/<text x="50" y="2\d(?:\.\d)?" text-anchor="end" font-size="18" font-weight="600" fill="#000">1\u00A0&lt;\u00A02<\/text>/u,
		);
		const plain = context();
		plain.font = '15px sans-serif';
		plain.fillText('a', 0, 0);
		expect(plain.svg).toMatch(/font-size="15" fill/u);
		expect(plain.svg).not.toContain('font-weight');
	});

	it('moves and turns what is drawn, until it is restored', () => {
		const drawing = context();
		drawing.save();
		drawing.translate(10, 20);
		drawing.rotate(-Math.PI / 2);
		drawing.fillText('a', 0, 0);
		drawing.restore();
		drawing.fillText('b', 0, 0);
		expect(drawing.svg).toMatch(/transform="matrix\(0 -1 1 0 10 20\)"[^>]*>a</u);
		expect(drawing.svg).toMatch(/<text x="0" y="0" text-anchor="start"[^>]*>b</u);
	});

	it('has dots as closed circles', () => {
		const drawing = context();
		drawing.beginPath();
		drawing.arc(50, 50, 6);
		drawing.closePath();
		drawing.fill();
		expect(drawing.svg).toContain('d="M44 50a6 6 0 1 0 12 0a6 6 0 1 0 -12 0Z"');
	});
});
