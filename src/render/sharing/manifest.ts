import { rootFrom } from '../../model/addresses.ts';
import { type Language, localeOf } from '../../model/language.ts';
import type { AboutKey, UiKey } from '../../model/word-keys.ts';
import { createI18n } from '../markup/catalogues.ts';
import { Words } from '../markup/words.ts';

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
		description: ui.plain('page.description'),
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
