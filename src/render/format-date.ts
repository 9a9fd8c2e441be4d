import { type Language, localeOf } from '../deck/language.ts';

/** Writes a day (YYYY-MM-DD) as the language does: 24.11.2026. */
export function formatDate(date: string, language: Language): string {
	return new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'short', timeZone: 'UTC' }).format(new Date(date));
}
