import { folderOf } from '../../model/addresses.ts';
import { languages } from '../../model/language.ts';
import { cardPath } from '../markup/card-file.ts';
import type { SiteSettings } from '../markup/site-settings.ts';
import { drawCard } from './card.ts';
import { drawIcon } from './icons.ts';
import { ICONS, iconPath, manifestOf } from './manifest.ts';

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
