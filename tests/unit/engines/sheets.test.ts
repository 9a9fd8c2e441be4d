import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { contactSheet } from '../../engines/sheets/contact-sheet.ts';
import { OptionError, optionsIn } from '../../engines/sheets/options.ts';

describe('the options of the sheets', () => {
	it('have all languages and a folder that is not kept unless said otherwise', () => {
		expect(optionsIn(['--engine', 'webkit'])).toEqual({
			engine: 'webkit',
			languages: ['sv', 'fi'],
			out: 'dist/sheets',
			help: false,
		});
		expect(optionsIn(['--engine', 'firefox', '--lang', 'fi', '--out', 'x'])).toMatchObject({
			languages: ['fi'],
			out: 'x',
		});
		expect(optionsIn(['--help']).help).toBe(true);
	});

	it.each([
		[[], /--engine "": expected one of chromium, firefox, webkit/u],
		[['--engine', 'gecko'], /--engine "gecko"/u],
		[['--engine', 'webkit', '--lang', 'en'], /--lang "en": expected one of sv, fi, all/u],
		[['--engine', 'webkit', '--out', ' '], /--out/u],
		[['--engine', 'webkit', '--size', '1'], /--size/u],
	])('%j are refused', (args, message) => {
		expect(() => optionsIn(args)).toThrow(OptionError);
		expect(() => optionsIn(args)).toThrow(message);
	});
});

describe('a contact sheet', () => {
	it('has the pictures three to a row, each on its place', async () => {
		const tiles = ['rgb(200, 0, 0)', 'rgb(0, 200, 0)', 'rgb(0, 0, 200)', 'rgb(200, 200, 0)'].map((colour) => {
			const canvas = createCanvas(1280, 720);
			const context = canvas.getContext('2d');
			context.fillStyle = colour;
			context.fillRect(0, 0, 1280, 720);
			return { label: colour, png: canvas.toBuffer('image/png') };
		});
		const sheet = await loadImage(await contactSheet(tiles));
		expect([sheet.width, sheet.height]).toEqual([3 * 640 + 4 * 8, 2 * (360 + 28) + 3 * 8]);
		const canvas = createCanvas(sheet.width, sheet.height);
		const context = canvas.getContext('2d');
		context.drawImage(sheet, 0, 0);
		const at = (column: number, row: number) => {
			const [red, green, blue] = context.getImageData(8 + column * 648 + 320, 8 + row * 396 + 180, 1, 1).data;
			return `rgb(${red}, ${green}, ${blue})`;
		};
		expect([at(0, 0), at(1, 0), at(2, 0), at(0, 1)]).toEqual(tiles.map(({ label }) => label));
	});
});
