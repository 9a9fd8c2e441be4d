import { describe, expect, it } from 'vitest';
import { motif } from '../../../src/render/motif.ts';
import { motifFile, motifInline } from '../../../src/render/motif-svg.ts';

const linesOf = (drawing: string) => [...drawing.matchAll(/<path [^>]*\bd="([^"]+)"/gu)].map(([, d]) => d);

describe.each([
	['within the page', motifInline('integration').source],
	['as a file', motifFile('integration')],
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

describe('the motif within the page', () => {
	it('says nothing to a screen reader', () => {
		expect(motifInline('integration').source).toMatch(/^<svg [^>]*aria-hidden="true"/u);
	});
});

describe('the motif as a file', () => {
	const drawing = motifFile('integration');

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
