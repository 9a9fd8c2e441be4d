import type { TermForms } from '../../model/glossary.ts';
import type { Language } from '../../model/language.ts';
import type { Catalogue } from '../../model/word-keys.ts';
import { faultAt } from '../../model/word-tree.ts';
import { placesOf } from '../markup/term-places.ts';

/**
 * Checks that each term of the glossary occurs on a slide, which the forms by which it is found decide.
 *
 * @param terms the terms of the glossary, with their forms in the language of the words
 * @param catalogue the words of that language
 * @param language the folder of `locales/` from which the words come
 * @throws Error that names the file and the term, for every term that no slide has
 */
export function checkTerms(terms: readonly TermForms[], catalogue: Catalogue, language: Language): void {
	const lost = [...placesOf(terms, catalogue)].filter(([, places]) => places.length === 0);
	const faults = lost.map(([id]) => faultAt(language, ['glossary', id], 'no slide has this term'));
	if (faults.length > 0) throw new Error(faults.join('\n'));
}
