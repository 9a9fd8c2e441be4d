import { beforeAll, expect, test, vi } from 'vitest';

const kept = new Map<string, string>();
let wanted: typeof import('../../../../src/page/deck/wanted-language.ts');
beforeAll(async () => {
	// What reads the address of the page when it is loaded is loaded anew for whoever comes after.
	vi.resetModules();
	vi.stubGlobal('location', { href: 'https://kommun.fi/deck/', pathname: '/deck/', search: '' });
	vi.stubGlobal('document', { documentElement: { dataset: { root: './' } } });
	vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null });
	wanted = await import('../../../../src/page/deck/wanted-language.ts');
	return () => {
		vi.unstubAllGlobals();
		vi.resetModules();
	};
});

/** The language that a browser with these languages gets. */
function wantedBy(...languages: readonly string[]): string | undefined {
	vi.stubGlobal('navigator', { languages });
	return wanted.wantedLanguage();
}

test('the language is the first that the deck has, whatever its region', () => {
	expect(wantedBy('en-GB', 'fi-FI', 'sv')).toBe('fi');
	expect(wantedBy('sv-FI')).toBe('sv');
	expect(wantedBy('en')).toBeUndefined();
	expect(wantedBy()).toBeUndefined();
});

test('a language whose name begins as that of the deck is another one', () => {
	expect(wantedBy('fil-PH')).toBeUndefined();
	expect(wantedBy('fil-PH', 'sv-SE')).toBe('sv');
	expect(wantedBy('svm')).toBeUndefined();
});

test('what the reader has chosen goes before what her browser says', () => {
	kept.set('kommundeck /deck/ language', 'sv');
	expect(wantedBy('fi-FI')).toBe('sv');
	kept.clear();
});
