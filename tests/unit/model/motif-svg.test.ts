import { describe, expect, it } from 'vitest';
import { motif } from '../../../src/model/motif.ts';
import { motifOfTitle, motifOnGround, strokesOfTitle } from '../../../src/model/motif-svg.ts';
import { colourOf } from '../styles/colour.ts';
import { colour, parts } from '../styles/tokens.ts';

const linesOf = (drawing: string) => [...drawing.matchAll(/<path [^>]*\bd="([^"]+)"/gu)].map(([, d]) => d);

describe.each([
	['of the title', motifOfTitle().source, { seed: 'titel', strands: 32 }],
	['on the ground of an opener', motifOnGround('integration'), { seed: 'integration', strands: 48 }],
])('the motif %s', (_name, drawing, grown) => {
	const [, root = ''] = /<circle ([^>]+)\/>/u.exec(drawing) ?? [];

	it('holds the lines of its seed and the point where they meet', () => {
		const drawn = motif(grown);
		expect(linesOf(drawing)).toEqual(drawn.paths.map(({ d }) => d));
		expect(root).toContain(`cx="${drawn.root.x}" cy="${drawn.root.y}"`);
	});

	it('is drawn on a stage of 1280 by 720', () => {
		expect(drawing).toMatch(/^<svg [^>]*viewBox="0 0 1280 720"/u);
	});
});

describe('the motif of the title', () => {
	const inPage = [
		...motifOfTitle().source.matchAll(/<path class="(\w+)(?<faint> faint)?"(?: data-part="(?<part>\w+)")?/gu),
	];

	it('has strands in the hue of every part', () => {
		const drawn = new Set(inPage.map(({ groups }) => groups?.part));
		expect(drawn).toEqual(new Set([undefined, ...parts]));
	});

	it('has the same colours where there is no style sheet', () => {
		const inStyleSheet = inPage.map(({ groups }) =>
			groups?.faint ? colour('--passed', 'light') : colour('--hue', 'light', groups?.part),
		);
		expect(strokesOfTitle().strokes.map((stroke) => colourOf(stroke.colour))).toEqual(inStyleSheet);
		expect(colourOf(strokesOfTitle().colour)).toEqual(colour('--ink', 'light'));
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
