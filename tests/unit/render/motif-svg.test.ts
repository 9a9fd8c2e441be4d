import { describe, expect, it } from 'vitest';
import { motif } from '../../../src/render/motif.ts';
import { motifOnGround, motifOnPaper } from '../../../src/render/motif-svg.ts';

const linesOf = (drawing: string) => [...drawing.matchAll(/<path [^>]*\bd="([^"]+)"/gu)].map(([, d]) => d);

describe.each([
	['on paper', motifOnPaper('integration')],
	['on the ground of an opener', motifOnGround('integration')],
])('the motif %s', (_name, drawing) => {
	const [, root = ''] = /<circle ([^>]+)\/>/u.exec(drawing) ?? [];

	it('holds the lines of its seed and the point where they meet', () => {
		const drawn = motif({ seed: 'integration', strands: 48 });
		expect(linesOf(drawing)).toEqual(drawn.paths.map(({ d }) => d));
		expect(root).toContain(`cx="${drawn.root.x}" cy="${drawn.root.y}"`);
	});

	it('is drawn on a stage of 1280 by 720', () => {
		expect(drawing).toMatch(/^<svg [^>]*viewBox="0 0 1280 720"/u);
	});
});

describe('the motif on paper', () => {
	it('has a colour for each strand, on light and on dark paper', () => {
		const drawing = motifOnPaper('integration');
		const strands = new Set([...drawing.matchAll(/ class="(s\d)"/gu)].map(([, strand]) => strand));
		const [light = '', dark = ''] = drawing.split('@media (prefers-color-scheme:dark)');
		for (const strand of strands) for (const colours of [light, dark]) expect(colours).toContain(`.${strand}{stroke:#`);
	});
});

describe('the motif on the ground of an opener', () => {
	const drawing = motifOnGround('integration');

	it('can stand alone: it has a namespace and a size, and needs no style sheet', () => {
		expect(drawing).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* width="1280" height="720"/u);
		expect(drawing).not.toMatch(/ class=| style=|<style/u);
	});

	it('draws every line with a width and an opacity', () => {
		const lines = drawing.match(/<path [^>]*>/gu) ?? [];
		expect(lines).not.toEqual([]);
		expect(lines.filter((line) => !/ stroke-width="[\d.]+" stroke-opacity="0?\.\d+"/u.test(line))).toEqual([]);
	});
});
