import { describe, expect, it } from 'vitest';
import { ownMunicipality } from '../../../../src/render/markup/own-municipality.ts';
import { unfilled } from '../../../../src/render/markup/site-settings.ts';
import { renderPage } from '../../../../src/render/page.ts';
import { renderPresenter } from '../../../../src/render/presenter/page.ts';

describe('the municipality of the site', () => {
	it.each(['905', 'Vasa', 'vaasa'])('is found by its code and by its names: %s', (municipality) => {
		expect(ownMunicipality({ municipality })).toBe('905');
	});

	it('reaches the page and the window of the trainer by its code, and leaves no trace where there is none', () => {
		const settings = { ...unfilled, municipality: 'Vasa' };
		for (const render of [renderPage, renderPresenter]) {
			expect(render('sv', settings).body).toContain(' data-site-municipality="905"');
			expect(render('sv', unfilled).body).not.toContain('data-site-municipality');
		}
	});

	it('stops the build, naming file and field, when the list has no such one', () => {
		expect(() => ownMunicipality({ municipality: 'Vassa' })).toThrow(
			'site.json\n✖ Unknown municipality: expected a code or a name of data/municipalities.json, such as "905" or "Vasa", found "Vassa"\n  → at municipality',
		);
		expect(() => renderPage('fi', { ...unfilled, municipality: '999' })).toThrow('→ at municipality');
	});
});
