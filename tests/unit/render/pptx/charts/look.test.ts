import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookOn, PALETTE } from '../../../../../src/render/pptx/charts/look.ts';

const css = readFileSync(join(import.meta.dirname, '../../../../../src/styles/palette.css'), 'utf8');

/** A colour of the style sheet on paper, as Open XML writes it. */
function onPaper(property: string): string {
	const [, light] = new RegExp(`${property}: light-dark\\(#([0-9a-f]{6}), #[0-9a-f]{6}\\);`, 'u').exec(css) ?? [];
	if (light === undefined) throw new Error(`palette.css has no ${property}`);
	return light.toUpperCase();
}

describe('the colours of native charts', () => {
	it('are those of the page on paper', () => {
		const names = [...css.matchAll(/--series-\d/gu)].map(([name]) => name);
		expect(PALETTE.series).toEqual(names.map(onPaper));
		expect(PALETTE.muted).toBe(onPaper('--muted'));
	});

	it('are written light on the ground of a part', () => {
		expect(lookOn('part').ink.source).toContain('bg1');
		expect(lookOn('paper').ink.source).toContain('tx1');
	});
});
