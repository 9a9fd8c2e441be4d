import { describe, expect, it } from 'vitest';
import { pptxSlidesOf } from '../../../../../src/render/pptx/content/slides.ts';
import type { Box } from '../../../../../src/render/pptx/slide-content.ts';

const slides = pptxSlidesOf({ language: 'sv' });
const boxesOf = (id: string): readonly Box[] => slides.find((slide) => slide.id === id)?.boxes ?? [];
const linesOf = (id: string, slot: string) =>
	boxesOf(id).flatMap((box) =>
		box.kind === 'text' && box.slot === slot
			? box.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''))
			: [],
	);

describe('a slide with a chart', () => {
	it('has its title, its unit, and a source that leads to the publisher', () => {
		expect(linesOf('changing-structure', 'chart-title')).toEqual([
			'Nettoinvandring per år 1990–2025',
			'Personer per år',
		]);
		const source = boxesOf('changing-structure').find(({ slot }) => slot === 'source');
		const linked = source?.kind === 'text' ? source.paragraphs[0]?.runs.filter(({ link }) => link) : [];
		expect(linked?.map(({ text }) => text)).toEqual(['Statistikcentralen, tabell 11ae']);
	});

	it('says what the chart shows only where the wall does', () => {
		const withFinding = slides.filter(({ boxes }) => boxes.some(({ slot }) => slot.startsWith('finding')));
		expect(withFinding.map(({ id }) => id)).toEqual(['situation', 'out-migration']);
	});

	it('may have two of them', () => {
		const charts = boxesOf('temporary-protection').flatMap((box) =>
			box.kind === 'chart' ? [[box.slot, box.chart.dataset.id]] : [],
		);
		expect(charts).toEqual([
			['chart', 'temporary-protection'],
			['chart-2', 'ukrainians-with-municipality'],
		]);
	});
});

it('shows a ranking as a table in which Finland is emphasised', () => {
	const table = boxesOf('global-competition').find((box) => box.kind === 'table');
	if (table?.kind !== 'table') throw new Error('there is no table');
	const cells = table.rows.map((row) => row.map((cell) => cell[0]?.runs[0]?.text));
	expect(table.header.map((runs) => runs[0]?.text)).toEqual(['Placering', 'Land']);
	expect(cells).toHaveLength(10);
	expect(cells[table.emphasised ?? -1]).toEqual(['6', 'Finland']);
	expect(table.description).toContain('sjätte plats');
});

it('shows a share as marks', () => {
	const marks = boxesOf('out-migration').find((box) => box.kind === 'marks');
	expect(marks).toMatchObject({ filled: 5, description: expect.stringContaining('omkring hälften') });
});

it('leads from the preview of the cases to their slides', () => {
	const links = boxesOf('cases').flatMap((box) =>
		box.kind === 'text' ? box.paragraphs.flatMap(({ runs }) => runs.flatMap(({ link }) => link ?? [])) : [],
	);
	const targets = links.map((link) => ('slide' in link ? link.slide : link.address));
	expect([...new Set(targets)]).toEqual(['case-experience-tampere', 'case-cnc-machinists']);
});
