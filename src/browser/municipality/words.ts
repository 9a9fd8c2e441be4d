import { chooser as finnish } from '../../../locales/fi/municipality.json';
import { chooser as swedish } from '../../../locales/sv/municipality.json';
import type { Language } from '../../model/language.ts';

/** The words of the field for choosing a municipality. */
export type FieldWords = typeof swedish;

const WORDS: Readonly<Record<Language, FieldWords>> = { sv: swedish, fi: finnish };

/**
 * The words of the field, for the page of a reader as well as for the trainer's window.
 *
 * @param language the language of the window
 * @returns texts with `{{…}}` where something is filled in
 */
export function fieldWords(language: Language): FieldWords {
	return WORDS[language];
}
