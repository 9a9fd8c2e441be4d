import { readFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { folderOf } from '../../../../src/model/addresses.ts';
import { languages } from '../../../../src/model/language.ts';
import { unfilled } from '../../../../src/render/markup/site-settings.ts';
import { sharingFiles } from '../../../../src/render/sharing/files.ts';

const drawing = readFileSync('public/favicon.svg');
const files = await sharingFiles(drawing, unfilled);
const withAddress = await sharingFiles(drawing, { ...unfilled, address: 'https://example.org/' });

const manifestSchema = z.object({
	name: z.string().min(1),
	short_name: z.string().min(1).max(12),
	lang: z.string(),
	start_url: z.string(),
	scope: z.string(),
	icons: z.array(z.object({ src: z.string(), sizes: z.string(), purpose: z.string().optional() })),
});

const bytesOf = (path: string): Buffer => {
	const file = files.get(path);
	if (!(file instanceof Buffer)) throw new Error(`there is no picture ${path}`);
	return file;
};

async function pixels(path: string) {
	const image = await loadImage(bytesOf(path));
	const context = createCanvas(image.width, image.height).getContext('2d');
	context.drawImage(image, 0, 0);
	return { size: image.width, at: (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data] };
}

describe('the icons', () => {
	it.each([32, 180, 192, 512])('are as large as they say: %i', async (size) => {
		const icon = await pixels(`icon-${size}.png`);
		expect(icon.size).toBe(size);
		// The knot is white on the ground of the title.
		expect(icon.at(Math.round(size * 0.5625), Math.round(size * 0.53))).toEqual([255, 255, 255, 255]);
		expect(icon.at(Math.round(size * 0.1), Math.round(size * 0.5))).toEqual([0, 95, 115, 255]);
	});

	it('reach into the corners where a telephone cuts them itself', async () => {
		expect((await pixels('icon-180.png')).at(0, 0)).toEqual([0, 95, 115, 255]);
		expect((await pixels('icon-32.png')).at(0, 0)[3]).toBeLessThan(128);
	});
});

describe.each(languages)('the manifest of %s', (language) => {
	const manifest = manifestSchema.parse(JSON.parse(String(files.get(`${folderOf[language]}manifest.webmanifest`))));
	const from = new URL(`${folderOf[language]}manifest.webmanifest`, 'https://example.org/deck/');
	const pathOf = (address: string) => new URL(address, from).href.replace('https://example.org/deck/', '');

	it('starts at the page of its language, and holds those of all', () => {
		expect(manifest.lang).toBe(`${language}-FI`);
		expect(pathOf(manifest.start_url)).toBe(folderOf[language]);
		expect(pathOf(manifest.scope)).toBe('');
	});

	it('names icons that are there', () => {
		const paths = manifest.icons.map(({ src }) => pathOf(src));
		expect(paths.filter((path) => path !== 'favicon.svg' && !files.has(path))).toEqual([]);
		expect(paths).toContain('icon-192.png');
		expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
	});
});

it('cards are drawn where the address of the site is known, and only there', () => {
	const cards = languages.map((language) => `card-${language}.png`);
	expect(cards.filter((card) => files.has(card))).toEqual([]);
	expect(cards.filter((card) => withAddress.has(card))).toEqual(cards);
});
