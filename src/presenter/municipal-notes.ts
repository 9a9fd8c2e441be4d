import { element } from '../browser/element.ts';
import { unbroken } from '../browser/unbroken.ts';
import { municipalityOf } from '../model/municipal/division.ts';
import { municipalTextsOf } from '../model/municipal/texts.ts';
import { slideOf } from './deck.ts';
import { pageLanguage } from './words.ts';

/** Marks the sentences about the municipality of the talk among the notes. */
const CLASS = 'municipal-note';

let latest = 0;

/**
 * Puts a sentence about a municipality into the notes of each slide that shows something of it, in place of those that stand
 * there: after what is said, before what is to be checked.
 *
 * @param code the municipality of the talk; null for none
 * @throws Error when the figures cannot be fetched; then the notes are as they were
 */
export async function showMunicipalNotes(code: string | null): Promise<void> {
	latest++;
	const turn = latest;
	const texts = code === null ? undefined : await textsOf(code);
	if (turn !== latest) return;
	for (const each of document.querySelectorAll(`.${CLASS}`)) each.remove();
	for (const [slide, sentence] of Object.entries(texts?.speech ?? {})) {
		const said = slideOf(slide)?.sheet.querySelectorAll('.notes > p') ?? [];
		if (typeof sentence === 'string') [...said].at(-1)?.after(element('p', CLASS, ...unbroken(sentence)));
	}
}

async function textsOf(code: string) {
	const [{ fetchMunicipalFigures }, { municipalWords }] = await Promise.all([
		import('../browser/municipality/figures.ts'),
		import('../browser/municipality/figure-words.ts'),
	]);
	const figures = await fetchMunicipalFigures();
	const municipality = municipalityOf(figures.division, code);
	if (!municipality) return undefined;
	return municipalTextsOf({ figures, municipality, language: pageLanguage, words: municipalWords[pageLanguage] });
}
