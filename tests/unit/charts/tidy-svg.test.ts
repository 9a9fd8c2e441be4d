import { describe, expect, it } from 'vitest';
import { HOLE, PROJECTION } from '../../../src/charts/dashes.ts';
import { tidySvg } from '../../../src/charts/tidy-svg.ts';
import { elementsOf } from './svg-elements.ts';

const tidied = (inner: string) =>
	tidySvg(`<?xml version="1.0" encoding="utf-8" ?><svg width="700" height="340">${inner}</svg>`, {
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
