import { createCanvas, loadImage } from '@napi-rs/canvas';
import { deck } from '../../../slides/deck.ts';
import { folderOf, rootFrom } from '../../model/addresses.ts';
import { type Language, languages, localeOf } from '../../model/language.ts';
import { outlineOf } from '../../model/outline.ts';
import type { AboutKey, UiKey } from '../../model/word-keys.ts';
import { createI18n } from '../markup/catalogues.ts';
import { cardPath } from '../markup/head-links.ts';
import type { SiteSettings } from '../markup/site-settings.ts';
import { Words } from '../markup/words.ts';
import { drawCard } from './card.ts';

/**
 * The files that telephones, launchers and other sites show the deck with. The cards are drawn only where the address of
 * the site is known: nobody can ask for them otherwise.
 *
 * @param drawing the content of `favicon.svg`
 * @returns their contents by their paths below the root of the site
 */
export async function sharingFiles(
	drawing: Buffer,
	{ address }: SiteSettings,
): Promise<ReadonlyMap<string, Buffer | string>> {
	const files = new Map<string, Buffer | string>();
	files.set(iconPath(ICONS.small), await drawIcon(drawing, ICONS.small, 'round'));
	// A maskable icon and that of a telephone reach to the edge: their corners are cut by whoever shows them.
	for (const size of [ICONS.phone, ICONS.launcher, ICONS.large])
		files.set(iconPath(size), await drawIcon(drawing, size, 'filled'));
	for (const language of languages) {
		files.set(`${folderOf[language]}manifest.webmanifest`, manifestOf(language));
		if (address !== null) files.set(cardPath(language), drawCard(language));
	}
	return files;
}

/** The ground of the icon: what a launcher that cuts the icon itself finds in its corners. */
const GROUND = '#005f73';

/**
 * The icon of the site as pixels, for what takes no drawing.
 *
 * @param drawing the content of `favicon.svg`
 * @param size its width and height in pixels
 * @param corners whether its corners stay round; what is cut by a telephone is filled up to the edge
 * @returns a PNG
 */
export async function drawIcon(drawing: Buffer, size: number, corners: 'round' | 'filled'): Promise<Buffer> {
	const image = await loadImage(drawing);
	image.width = size;
	image.height = size;
	const canvas = createCanvas(size, size);
	const context = canvas.getContext('2d');
	if (corners === 'filled') {
		context.fillStyle = GROUND;
		context.fillRect(0, 0, size, size);
	}
	context.drawImage(image, 0, 0, size, size);
	return canvas.toBuffer('image/png');
}

/** The icons that a manifest names, by their sizes in pixels. */
export const ICONS = { small: 32, phone: 180, launcher: 192, large: 512 } as const;

/** The name of an icon's file below the root of the site. */
export function iconPath(size: number): string {
	return `icon-${size}.png`;
}

/** The manifest of a language, which lies beside its page: what a telephone needs to keep the deck on its first screen. */
export function manifestOf(language: Language): string {
	const i18n = createI18n(language);
	const ui = new Words<UiKey>(i18n, language, 'ui');
	const about = new Words<AboutKey>(i18n, language, 'about');
	const root = rootFrom(language);
	const png = (size: number, purpose: 'any' | 'maskable') => ({
		src: root + iconPath(size),
		sizes: `${size}x${size}`,
		type: 'image/png',
		purpose,
	});
	return JSON.stringify({
		name: ui.plain('page.deckTitle'),
		short_name: about.plain('manifest.short'),
		description: ui.plain('page.description', { slides: outlineOf(deck).slides.length }),
		lang: localeOf[language],
		start_url: './',
		// The pages of both languages belong together.
		scope: root,
		display: 'minimal-ui',
		background_color: '#ffffff',
		theme_color: '#005f73',
		icons: [
			{ src: `${root}favicon.svg`, sizes: 'any', type: 'image/svg+xml' },
			png(ICONS.launcher, 'any'),
			png(ICONS.large, 'any'),
			png(ICONS.large, 'maskable'),
		],
	});
}
