import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/model/language.ts';
import { balancedLines, drawCard } from '../../../../src/render/sharing/card.ts';

/** The colours of a picture within a rectangle, each once. */
async function coloursOf(png: Buffer, [x, y, width, height]: readonly [number, number, number, number]) {
	const image = await loadImage(png);
	const canvas = createCanvas(image.width, image.height);
	const context = canvas.getContext('2d');
	context.drawImage(image, 0, 0);
	const { data } = context.getImageData(x, y, width, height);
	const colours = new Set<string>();
	for (let at = 0; at < data.length; at += 4) colours.add(data.subarray(at, at + 3).join());
	return { colours, size: [image.width, image.height] };
}

const INK = '16,41,58';
const PAPER = '255,255,255';

describe.each(languages)('the card of %s', (language) => {
	const card = drawCard(language);

	it('has the size that sites ask for', async () => {
		expect((await coloursOf(card, [0, 0, 1, 1])).size).toEqual([1200, 630]);
	});

	it('has the title in ink at the left, strands in many hues at the right, and the parts at the foot', async () => {
		const { colours: title } = await coloursOf(card, [72, 100, 590, 420]);
		expect(title).toContain(INK);
		expect((await coloursOf(card, [760, 0, 440, 600])).colours.size).toBeGreaterThan(100);
		const { colours: foot } = await coloursOf(card, [0, 618, 1200, 12]);
		for (const hue of ['0,95,115', '58,78,140', '154,59,46', '27,107,79', '122,58,120', '143,82,0']) {
			expect(foot).toContain(hue);
		}
	});

	it('leaves its margins white', async () => {
		for (const margin of [
			[0, 0, 70, 610],
			[72, 0, 560, 60],
		] as const) {
			expect([...(await coloursOf(card, margin)).colours]).toEqual([PAPER]);
		}
	});
});

it('the cards of the languages say different things', () => {
	expect(drawCard('sv').equals(drawCard('fi'))).toBe(false);
	expect(drawCard('sv').equals(drawCard('sv'))).toBe(true);
});

/** As if every letter were one wide. */
const lines = (text: string, column: number) => balancedLines(text, column, (piece) => piece.length);

describe('balancedLines', () => {
	it('leaves what fits on one line', () => {
		expect(lines('ett två', 7)).toEqual(['ett två']);
	});

	it('makes no more lines than it must, and makes them even', () => {
		expect(lines('ett två tre fyra', 15)).toEqual(['ett två', 'tre fyra']);
		expect(lines('Invandring, internationell rekrytering och integration', 16)).toEqual([
			'Invandring,',
			'internationell',
			'rekrytering och',
			'integration',
		]);
	});

	it('says which word is too wide', () => {
		expect(() => lines('en internationell fråga', 10)).toThrow('"internationell" is wider than the column of 10');
	});
});
