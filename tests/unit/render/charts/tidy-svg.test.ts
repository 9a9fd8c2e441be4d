import { describe, expect, it } from 'vitest';
import { HOLE, PROJECTION, replacements } from '../../../../src/model/charts/drawing.ts';
import { tidySvg } from '../../../../src/render/charts/tidy-svg.ts';
import { elementsOf, rootOf, wordsOf } from '../../model/charts/svg-elements.ts';

const tidied = (inner: string) =>
	tidySvg('protection', `<?xml version="1.0" encoding="utf-8" ?><svg width="700" height="340">${inner}</svg>`, {
		width: 700,
		height: 340,
	});

describe('a dashed line', () => {
	it.each([HOLE, PROJECTION])('of the width $mark gets its own width and its dashes', ({ mark, width, pattern }) => {
		const [line] = elementsOf(tidied(`<path fill="none" stroke="#010203" stroke-width="${mark}" d="M0 0L10 0"/>`));
		expect(line?.attributes).toMatchObject({ 'stroke-width': String(width), 'stroke-dasharray': pattern.join(' ') });
	});

	it('may be a rectangle', () => {
		const rectangle = '<rect fill="none" stroke="#010203" stroke-width="1.51" x="5.04" width="53.304199" height="96"/>';
		expect(elementsOf(tidied(rectangle))).toEqual([
			{
				name: 'path',
				attributes: {
					fill: 'none',
					stroke: 'var(--ink)',
					'stroke-width': '1.5',
					'stroke-dasharray': '4 3',
					d: 'M5 0h53.3v96h-53.3z',
				},
				text: '',
			},
		]);
	});
});

describe('a text', () => {
	const text = (attributes: string, words: string) =>
		`<text fill="#010203" font-size="18" font-weight="500" font-family="Source Sans 3 ExtraLight" ${attributes}>${words}</text>`;

	it('stands where its first letter does, without the place of each letter and the name that Skia has for the font', () => {
		expect(elementsOf(tidied(text('x="8.04, 16.5, 25, " y="23.8, "', 'två')))).toEqual([
			{
				name: 'text',
				attributes: { x: '8', y: '24', 'font-size': '18', 'font-weight': '600', fill: 'var(--ink)' },
				text: 'två',
			},
		]);
	});

	it('that is moved stands where it is moved to, and keeps a turn', () => {
		const [moved, turned] = elementsOf(
			tidied(
				text('transform="translate(100 200.25)" x="-8, 0, " y="5, "', 'ab') +
					text('transform="matrix(0 -1 1 0 532 244)" x="-8, 0, " y="5, "', 'cd'),
			),
		);
		expect(moved?.attributes).toMatchObject({ x: '92', y: '205' });
		expect(moved?.attributes).not.toHaveProperty('transform');
		expect(turned?.attributes).toMatchObject({ x: '-8', y: '5', transform: 'matrix(0 -1 1 0 532 244)' });
	});

	it('does not run into the next one where the text of the drawing is read as it stands', () => {
		const parts = text('x="0, 9, " y="5, "', '57') + text('x="90, 99, " y="5, "', '31');
		expect(tidied(parts).replaceAll(/<[^>]+>/gu, '')).toBe('57 31 ');
	});

	it('that was begun anew after a space is one again', () => {
		const parts = text('x="0, 9, 18, " y="5, "', 'två') + text('x="31, 40, " y="5, "', 'år');
		expect(wordsOf(tidied(parts))).toEqual(['två\u00A0år']);
	});

	it.each([
		['on another line', 'x="31, 40, " y="25, "'],
		['far away', 'x="90, 99, " y="5, "'],
		['at an origin of its own', 'transform="translate(31 0)" x="0, 9, " y="5, "'],
	])('is not one with what stands %s', (_, place) => {
		expect(wordsOf(tidied(text('x="0, 9, 18, " y="5, "', 'två') + text(place, 'år')))).toEqual(['två', 'år']);
	});

	it('without letters is left out', () => {
		expect(wordsOf(tidied(text('x="" y=""', '') + text('x="0, " y="5, "', 'a')))).toEqual(['a']);
	});

	it('keeps what is written in entities', () => {
		expect(wordsOf(tidied(text('x="0, 1, 2, 3, 4, " y="5, "', 'a&amp;b&lt;c')))).toEqual(['a&b<c']);
	});
});

describe('a shape', () => {
	it('has no decimals that nobody sees', () => {
		const [line] = elementsOf(tidied('<path fill="none" stroke="#010203" d="M69.04 302.55L687.75537 302.5"/>'));
		expect(line?.attributes.d).toBe('M69 302.6L687.8 302.5');
	});

	it('says its height once where a line stays level', () => {
		const [line] = elementsOf(tidied('<path fill="none" stroke="#010203" d="M1 2L30 2L40 2L50 2.5L60 25L70 2"/>'));
		expect(line?.attributes.d).toBe('M1 2H30H40L50 2.5L60 25L70 2');
	});

	it('that is drawn like the one before is one with it', () => {
		const line = (y: number, stroke: string) => `<path fill="none" stroke="${stroke}" d="M0 ${y}L9 ${y}"/>`;
		const drawing = tidied(line(1, '#010203') + line(2, '#010203') + line(3, '#020305') + line(4, '#010203'));
		expect(elementsOf(drawing).map(({ attributes }) => [attributes.stroke, attributes.d])).toEqual([
			['var(--ink)', 'M0 1H9M0 2H9'],
			['var(--quiet)', 'M0 3H9'],
			['var(--ink)', 'M0 4H9'],
		]);
	});

	it('that is a circle of many curves is a circle', () => {
		const places = Array.from({ length: 40 }, (_, step) => [
			50 + 6 * Math.cos((step * Math.PI) / 20),
			6 * Math.sin((step * Math.PI) / 20) + 6,
		]);
		const curves = places.map(([x, y], step) => `${step === 0 ? 'M' : `Q${x} ${y} `}${x} ${y}`).join('');
		const [circle] = elementsOf(tidied(`<path fill="#07090b" d="${curves}"/>`));
		expect(circle).toEqual({ name: 'circle', attributes: { fill: 'var(--hue)', cx: '50', cy: '6', r: '6' }, text: '' });
	});

	it('is where it is although a number is written with a power of ten', () => {
		const places = Array.from({ length: 40 }, (_, step) => {
			const [x, y] = [3 * Math.cos((step * Math.PI) / 20), 3 * Math.sin((step * Math.PI) / 20)];
			return `${x.toExponential(7)} ${y.toExponential(7)}`.replaceAll('e+0', '');
		});
		const curves = places.map((place, step) => (step === 0 ? `M${place}` : `Q${place} ${place}`)).join('');
		const [circle] = elementsOf(tidied(`<path fill="#07090b" d="${curves}"/>`));
		expect(circle?.attributes).toMatchObject({ cx: '0', cy: '0', r: '3' });
	});

	it('is not held within a group, which clips nothing in a page', () => {
		const clipped =
			'<clipPath id="cl_1"><rect width="700" height="340"/></clipPath><g clip-path="url(#cl_1)">' +
			'<path fill="#07090b" d="M0 0L9 9"/></g>';
		expect(tidied(clipped)).not.toMatch(/clip|<g|#|id=/u);
		expect(elementsOf(tidied(clipped))).toHaveLength(1);
	});
});

describe('the drawing', () => {
	it('has a view box in place of a size, and nothing to say to a screen reader', () => {
		expect(rootOf(tidied(''))).toEqual({ viewBox: '0 0 700 340', 'aria-hidden': 'true' });
	});

	it('has the custom property of every role in place of its stand-in, however its letters are written', () => {
		const shapes = [...replacements()].map(
			([colour], index) => `<path fill="${index % 2 ? colour : colour.toUpperCase()}" d="M${index} 0L9 9"/>`,
		);
		const fills = elementsOf(tidied(shapes.join(''))).map(({ attributes }) => attributes.fill);
		expect(fills).toEqual([...replacements().values()].map((property) => `var(${property})`));
	});

	it('is the same when it is made again', () => {
		const line = '<path fill="none" stroke="#010203" stroke-width="1.51" d="M69.04 302.55L687.75537 302.5"/>';
		expect(tidied(line)).toBe(tidied(line));
	});
});

describe('what does not fit the page', () => {
	it.each([
		['a colour', '<path fill="#ff0102" d="M0 0L9 9"/>', '#ff0102'],
		['a colour by its name', '<path fill="none" stroke="gray" d="M0 0L9 9"/>', 'gray'],
		['a colour by its channels', '<path fill="rgb(1,2,3)" d="M0 0L9 9"/>', 'rgb(1,2,3)'],
		['the colour that is not written', '<path fill-opacity="0.1" d="M0 0L9 9"/>', 'black'],
		['the colour of a text that is not written', '<text x="0, " y="0, " font-size="18">a</text>', '#000'],
	])('is %s of its own', (_, drawing, colour) => {
		expect(() => tidied(drawing)).toThrow(
			new Error(`the drawing of protection holds the colour ${colour}, which follows no theme`),
		);
	});

	it.each([
		['image', '<image href="data:image/png;base64,AA"/>'],
		['style', '<style>@font-face{}</style>'],
		['line', '<line x1="0" stroke="#010203"/>'],
	])('is an element that nobody expects: %s', (name, element) => {
		expect(() => tidied(element)).toThrow(
			new Error(`the drawing of protection holds <${name}>, of which nothing is known`),
		);
	});

	it.each(['', 'no drawing', '<svg width="700"><path fill="#010203" d="M0 0L9 9"/>'])('is no SVG: "%s"', (text) => {
		expect(() => tidySvg('protection', text, { width: 700, height: 340 })).toThrow(
			/^the drawing of protection is no SVG: "/u,
		);
	});
});
