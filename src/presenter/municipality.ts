import { recall } from '../browser/stored.ts';
import { isMunicipalityCode, MUNICIPALITY, NO_MUNICIPALITY } from '../model/municipal/choice.ts';
import { municipalityOf } from '../model/municipal/division.ts';
import { queryIn } from '../model/query.ts';
import { byId } from './deck.ts';
import { showMunicipalNotes } from './municipal-notes.ts';
import { notify } from './notices.ts';
import type { Talk } from './talk.ts';
import { pageLanguage, t } from './words.ts';

/**
 * The municipality that a talk begins with: that of the window which has opened this one, which says so in the address.
 * Where it does not, what the browser keeps goes before what the site has.
 *
 * @returns its code, or null for none
 */
export function firstMunicipality(): string | null {
	const wanted = [
		queryIn(location.search).get(MUNICIPALITY),
		recall(MUNICIPALITY),
		byId('presenter').dataset.siteMunicipality,
	].find((one) => one === NO_MUNICIPALITY || isMunicipalityCode(one));
	return isMunicipalityCode(wanted) ? wanted : null;
}

/**
 * Puts the field for choosing a municipality into the check before the talk, and its sentences into the notes. A choice is one for
 * the talk alone.
 *
 * @param talk has the choice
 */
export async function startMunicipality(talk: Talk): Promise<void> {
	try {
		const [{ fetchDivision }, { municipalityField }] = await Promise.all([
			import('../browser/municipality/division.ts'),
			import('../browser/municipality/field.ts'),
		]);
		const field = municipalityField({
			id: 'talk-municipality',
			language: pageLanguage,
			load: fetchDivision,
			onChoose: (municipality) => talk.set({ municipality: municipality?.code ?? null }),
		});
		byId('setup-municipality').append(field.element);
		/** The municipality that is shown, or that could not be fetched: that is tried again with each change, and told once. */
		let shown: string | null | undefined = null;
		let failed: string | null | undefined;
		const show = async (code: string | null) => {
			if (code === shown) return;
			shown = code;
			try {
				await showMunicipalNotes(code);
				const found = code === null ? undefined : municipalityOf(await fetchDivision(), code);
				if (code !== shown) return;
				field.show(found);
				failed = undefined;
			} catch {
				if (code !== shown) return;
				shown = undefined;
				if (failed !== code) notify(t('messages.municipalityFailed'));
				failed = code;
			}
		};
		talk.onChange(({ municipality }) => void show(municipality));
		await show(talk.state.municipality);
	} catch {
		notify(t('messages.municipalityFailed'));
	}
}
