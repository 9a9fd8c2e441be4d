import finnish from '../../../locales/fi/handout.json';
import swedish from '../../../locales/sv/handout.json';
import { instanceOf } from '../../model/i18n.ts';
import type { Language } from '../../model/language.ts';
import type { HandoutKey } from '../../model/word-keys.ts';

/** Says something about paper in one language. */
export type HandoutWords = (key: HandoutKey, values?: Readonly<Record<string, string | number>>) => string;

const handouts: Readonly<Record<Language, typeof swedish>> = { sv: swedish, fi: finnish };

/** The words for paper in a language: those of `handout.json` alone, since they come with the script that needs them. */
export function handoutWords(language: Language): HandoutWords {
	const i18n = instanceOf(language, { handout: handouts[language] });
	return (key, values = {}) => i18n.t(key, { ns: 'handout', ...values });
}
