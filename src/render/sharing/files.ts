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
 * The files that phones, launchers and other sites use to present the deck: icons, manifests and preview images.
 * Preview images are drawn only when the address of the site is known, because no page refers to them otherwise.
 *
 * @param drawing the content of `favicon.svg`
 * @param settings their `address` is that of the site, or null
 * @returns the contents of the files by their paths relative to the root of the site
 */
export async function sharingFiles(
	drawing: Buffer,
	{ address }: SiteSettings,
): Promise<ReadonlyMap<string, Buffer | string>> {
	const files = new Map<string, Buffer | string>();
	files.set(iconPath(ICONS.small), await drawIcon(drawing, ICONS.small, 'round'));
	// Whoever shows a maskable icon or the icon of a phone cuts its corners, so these reach to the edge.
	for (const size of [ICONS.phone, ICONS.launcher, ICONS.large])
		files.set(iconPath(size), await drawIcon(drawing, size, 'filled'));
	for (const language of languages) {
		files.set(`${folderOf[language]}manifest.webmanifest`, manifestOf(language));
		if (address !== null) files.set(cardPath(language), drawCard(language));
	}
	return files;
}

/** The background of the icon. It fills the corners for launchers that cut the icon themselves. */
const GROUND = '#005f73';

/**
 * Draws the icon of the site as pixels, for uses that do not accept SVG.
 *
 * @param drawing the content of `favicon.svg`
 * @param size width and height in pixels
 * @param corners whether the icon keeps its round corners (`round`) or is filled to the edge, for a phone to cut
 * (`filled`)
 * @returns a PNG file
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

/** The sizes of the icons in pixels. */
export const ICONS = { small: 32, phone: 180, launcher: 192, large: 512 } as const;

/**
 * The file of an icon.
 *
 * @param size its width and height in pixels
 * @returns a path relative to the root of the site
 */
export function iconPath(size: number): string {
	return `icon-${size}.png`;
}

/**
 * The web app manifest, with which a phone can put the deck on its home screen. It lies beside the page of its
 * language.
 *
 * @param language the language of its names; it also decides about the relative addresses
 * @returns JSON
 */
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
		// Both languages belong to one app, so its scope is the whole site.
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
