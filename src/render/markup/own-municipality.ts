import { municipalityOf } from '../../model/municipal/division.ts';
import { municipalFigures } from './municipal.ts';
import type { SiteSettings } from './site-settings.ts';

/**
 * The municipality that whoever publishes the site has chosen for those who choose none.
 *
 * @param settings the settings of the site, which have a code or a name
 * @returns its code, or null for none
 * @throws Error naming the file and the field when the list has no such municipality
 */
export function ownMunicipality({ municipality }: Pick<SiteSettings, 'municipality'>): string | null {
	if (municipality === null) return null;
	const found = municipalityOf(municipalFigures().division, municipality);
	if (found) return found.code;
	throw new Error(
		`site.json\n✖ Unknown municipality: expected a code or a name of data/municipalities.json, such as "905" or "Vasa", found "${municipality}"\n  → at municipality`,
	);
}
