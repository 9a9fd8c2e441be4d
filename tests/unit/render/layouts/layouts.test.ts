import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deck } from '../../../../slides/deck.ts';
import { layouts } from '../../../../src/render/layouts/layouts.ts';
import { renderPage } from '../../../../src/render/page.ts';
import { laidOut } from './laid-out.ts';

const golden = join(import.meta.dirname, '../../../fixtures/golden');
const names = Object.keys(layouts);
const slides = deck.flatMap((part) => part.slides);
const { body } = renderPage('sv');

/** The section of the first slide that has a layout, as it stands in the page. */
function sectionOf(layout: string): string {
	const id = slides.find((slide) => slide.layout === layout)?.id;
	if (id === undefined) throw new Error(`No slide has the layout "${layout}"`);
	const start = body.indexOf(`<section id="${id}"`);
	return body.slice(start, body.indexOf('</section>', start) + '</section>'.length);
}

/** Drawings by code have tests of their own: here the lines of motif and charts would only bury the rest. */
const withoutDrawings = (section: string) =>
	section
		.replace(/<svg class="motif[^"]*".*?<\/svg>/gsu, (motif) => motif.replace(/ d="[^"]+"/gu, ' d="…"'))
		.replace(/(<div class="for-(?:wall|phone)"><svg[^>]*>).*?(?=<\/svg>)/gsu, '$1…');

// `npx vitest run --project unit tests/unit/render/layouts --update` writes the files anew.
describe('the first slide of each layout', () => {
	it.each(names)('is rendered as it was: %s', async (layout) => {
		await expect(laidOut(withoutDrawings(sectionOf(layout)))).toMatchFileSnapshot(join(golden, `${layout}.html`));
	});

	it('is all that there are files for', () => {
		const files = readdirSync(golden).map((file) => file.replace(/\.html$/u, ''));
		expect(files.filter((file) => !names.includes(file))).toEqual([]);
	});
});
