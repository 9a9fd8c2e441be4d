import { createInstance, type ResourceKey } from 'i18next';
import type { Language } from '../model/language.ts';
import type { PresenterKey } from '../model/word-keys.ts';

type Values = Readonly<Record<string, string | number>>;

/** The language of the window and its notes. */
export const pageLanguage: Language = document.documentElement.lang === 'fi' ? 'fi' : 'sv';

/** The locale that plurals are chosen in. */
const locale = `${pageLanguage}-FI`;

const words = createInstance();

/** Takes the words of the window, which stand in its page. */
export async function loadWords(): Promise<void> {
	const translation: ResourceKey = JSON.parse(document.getElementById('words')?.textContent ?? '{}');
	await words.init({
		lng: locale,
		fallbackLng: false,
		interpolation: { escapeValue: false },
		resources: { [locale]: { translation } },
	});
}

/** The words at a key, as text. */
export function t(key: PresenterKey, values: Values = {}): string {
	return words.t(key, values);
}
