import { describe, expect, it } from 'vitest';
import { languages } from '../../../../../src/model/language.ts';
import { municipalityOf } from '../../../../../src/model/municipal/division.ts';
import { municipalFigures } from '../../../../../src/render/markup/municipal.ts';
import { pptxSlidesOf } from '../../../../../src/render/pptx/content/slides.ts';
import { layoutOf } from '../../../../../src/render/pptx/layouts/layouts.ts';
import { TITLE, TITLE_STYLE } from '../../../../../src/render/pptx/layouts/styles.ts';
import { faultsOfText, misfits } from '../measure.ts';

const slidesFor = (name: string, language: (typeof languages)[number]) => {
	const municipality = municipalityOf(municipalFigures().division, name);
	if (!municipality) throw new Error(`there is no ${name}`);
	return pptxSlidesOf({ language, municipality });
};

/** A long name, no areas at all, no county, and few inhabitants with the longest name of an area. */
const NAMES = ['Vasa', 'Mariehamn', 'Helsingfors', 'Luhanka', 'Pedersören kunta', 'Hämeenkyrö', 'Pertunmaa'].filter(
	(name) => municipalityOf(municipalFigures().division, name),
);

describe.each(languages)('the slides in %s', (language) => {
	it('have the charts of a municipality beside those of the country', () => {
		const charts = slidesFor('Vasa', language).flatMap(({ id, boxes }) =>
			boxes.flatMap((box) => (box.kind === 'chart' && box.slot === 'chart-2' ? [[id, box.chart.dataset.id]] : [])),
		);
		expect(charts).toEqual([
			['situation', 'share'],
			['changing-structure', 'immigration'],
			['population-and-workforce', 'ages'],
			['temporary-protection', 'ukrainians-with-municipality'],
			['out-migration', 'migration'],
		]);
	});

	it.each(['Vasa', 'Mariehamn'])('say where %s belongs', (name) => {
		const lines = slidesFor(name, language).flatMap(({ id, boxes }) =>
			boxes.flatMap((box) => (box.slot === 'municipality' ? [id] : [])),
		);
		expect(lines).toEqual(['asylum-and-refugees', 'organising-services', 'integration-in-swedish']);
	});

	it('have a sentence for the speaker, after what is said and before the question', () => {
		const name = language === 'sv' ? 'Vasa' : 'Vaasa';
		const slide = slidesFor('Vasa', language).find(({ id }) => id === 'changing-structure');
		const texts = slide?.notes.map(({ runs }) => runs.map(({ text }) => text).join('')) ?? [];
		expect(texts[2]).toMatch(new RegExp(`^${name}: `, 'u'));
		expect(slide?.notes[3]?.runs[0]?.strong).toBe(true);
		const without = pptxSlidesOf({ language }).find(({ id }) => id === 'changing-structure');
		expect(without?.notes).toHaveLength(texts.length - 1);
	});

	it.each(NAMES)('have text that fits for %s', (name) => {
		const faults = slidesFor(name, language).flatMap(({ id, layout: key, title, boxes }) => {
			const layout = layoutOf(key);
			const ofTitle = faultsOfText(
				{ slot: 'title', paragraphs: [{ runs: title }] },
				layout.title ?? { ...TITLE, style: TITLE_STYLE },
			);
			return [...ofTitle, ...misfits(boxes, layout.slots)].map(({ slot, fault }) => `${id}: ${slot} ${fault}`);
		});
		expect(faults).toEqual([]);
	});
});
