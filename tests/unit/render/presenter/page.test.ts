import { describe, expect, test } from 'vitest';
import { deck } from '../../../../slides/deck.ts';
import { languages } from '../../../../src/model/language.ts';
import { outlineOf } from '../../../../src/model/outline.ts';
import { unfilled } from '../../../../src/render/markup/site-settings.ts';
import { renderPage } from '../../../../src/render/page.ts';
import { renderPresenter } from '../../../../src/render/presenter/page.ts';
import { stepsOf } from '../../../../src/render/presenter/sheets.ts';

const { slides } = outlineOf(deck);

describe.each(languages)("the presenter's page: %s", (language) => {
	const { body, files } = renderPresenter(language);

	test('has the notes of every slide, with its minutes and steps', () => {
		const sheets = [...body.matchAll(/<article class="sheet" data-slide="([^"]+)" data-minutes="([^"]+)"/gu)];
		expect(sheets.map(([, id, minutes]) => [id, Number(minutes)])).toEqual(
			slides.map(({ slide }) => [slide.id, slide.minutes]),
		);
		expect(body.match(/<aside class="notes">/gu)).toHaveLength(slides.length);
	});

	test('counts as many steps as the deck has', () => {
		const page = renderPage(language).body;
		for (const { slide } of slides) {
			const section = page.slice(page.indexOf(`<section id="${slide.id}"`)).split('</section>')[0] ?? '';
			expect(section.match(/data-step="/gu)?.length ?? 0, slide.id).toBe(stepsOf(slide));
		}
	});

	test('has no field in which Escape empties the field instead of closing the sheet', () => {
		expect(body).not.toContain('type="search"');
	});

	test('has no code without the address of the site, and says why', () => {
		expect(files.size).toBe(0);
		expect(body).toContain('site.json');
		expect(body).not.toContain('data-command="qr"');
	});

	test('has a code that leads to the page of its language', () => {
		const address = `https://example.org/deck/${language === 'fi' ? 'fi/' : ''}`;
		const page = renderPresenter(language, { ...unfilled, address: 'https://example.org/deck/' });
		expect(page.files.get(`qr/${language}.svg`)).toContain(`<title>${address}</title>`);
		expect(page.body).toContain('data-command="qr"');
	});
});
