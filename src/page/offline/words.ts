import finnish from '../../../locales/fi/offline.json';
import swedish from '../../../locales/sv/offline.json';
import { instanceOf } from '../../model/i18n.ts';
import type { Language } from '../../model/language.ts';
import type { OfflineKey } from '../../model/word-keys.ts';
import { pageLanguage } from '../deck/language.ts';

const catalogues: Readonly<Record<Language, typeof swedish>> = { sv: swedish, fi: finnish };

/** Says something about use without the net in the language that the page is in now. */
export function say(key: OfflineKey, values: Readonly<Record<string, string>> = {}): string {
	const language = pageLanguage();
	return instanceOf(language, { offline: catalogues[language] }).t(key, { ns: 'offline', ...values });
}
