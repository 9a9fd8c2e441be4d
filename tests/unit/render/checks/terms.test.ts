import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { TermForms, TermId } from '../../../../src/model/glossary.ts';
import { languages } from '../../../../src/model/language.ts';
import { checkTerms } from '../../../../src/render/checks/terms.ts';
import { catalogueOf } from '../../../../src/render/markup/catalogues.ts';
import { renderPage } from '../../../../src/render/page.ts';

describe.each(languages)('checkTerms: %s', (language) => {
	const catalogue = catalogueOf(language);
	const { terms } = catalogue.glossary;
	const ids = Object.keys(terms).filter((id): id is TermId => id in terms);
	const all: readonly TermForms[] = ids.map((id) => ({ id, forms: terms[id].forms }));
	const check = (found: readonly TermForms[]) => () => checkTerms(found, catalogue, language);

	it('finds every term of the glossary on a slide', () => {
		expect(check(all)).not.toThrow();
	});

	it('refuses by name each term that no slide has', () => {
		const lost: readonly TermId[] = ['oecd', 'refugee'];
		const misspelt = all.map((term) => (lost.includes(term.id) ? { ...term, forms: 'xyzzy' } : term));
		const faults = ids.filter((id) => lost.includes(id));
		expect(check(misspelt)).toThrow(
			new Error(faults.map((id) => `locales/${language}/glossary.json: ${id}: no slide has this term`).join('\n')),
		);
	});

	it('is asked whenever the page is rendered', () => {
		const forms = vi.spyOn(terms.oecd, 'forms', 'get').mockReturnValue('xyzzy');
		onTestFinished(() => forms.mockRestore());
		expect(() => renderPage(language)).toThrow(`locales/${language}/glossary.json: oecd: no slide has this term`);
	});
});
