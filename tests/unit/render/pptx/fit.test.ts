import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/model/language.ts';
import { pptxSlidesOf } from '../../../../src/render/pptx/content/slides.ts';
import { layoutOf } from '../../../../src/render/pptx/layouts/layouts.ts';
import { TITLE, TITLE_STYLE } from '../../../../src/render/pptx/layouts/styles.ts';
import { NOTES_STYLE, NOTES_TEXT } from '../../../../src/render/pptx/open-xml/master.ts';
import type { PptxSlide, TableBox } from '../../../../src/render/pptx/slide-content.ts';
import { faultsOfText, misfits } from './measure.ts';

/** What does not fit on a slide, in words. */
function faultsOn({ id, layout: name, title, boxes }: PptxSlide): readonly string[] {
	const layout = layoutOf(name);
	const ofTitle = faultsOfText(
		{ slot: 'title', paragraphs: [{ runs: title }] },
		layout.title ?? { ...TITLE, style: TITLE_STYLE },
	);
	return [...ofTitle, ...misfits(boxes, layout.slots)].map(({ slot, fault }) => `${id}: ${slot} ${fault}`);
}

describe.each(languages)('the slides in %s', (language) => {
	const slides = pptxSlidesOf({ language });

	it('have text that fits into its placeholders', () => {
		expect(slides.flatMap(faultsOn)).toEqual([]);
	});

	it('have notes that fit onto a page of paper with the slide', () => {
		const place = { ...NOTES_TEXT, style: NOTES_STYLE };
		const faults = slides.flatMap(({ id, notes }) =>
			faultsOfText({ slot: 'notes', paragraphs: notes }, place).map(({ fault }) => `${id}: ${fault}`),
		);
		expect(faults).toEqual([]);
	});

	it('fill every placeholder of their layouts', () => {
		const empty = slides.flatMap(({ id, layout, boxes }) => {
			const filled = new Set(boxes.map(({ slot }) => slot));
			return Object.keys(layoutOf(layout).slots)
				.filter((slot) => !filled.has(slot))
				.map((slot) => `${id}: ${slot} of ${layout}`);
		});
		expect(empty).toEqual([]);
	});
});

describe('what is measured', () => {
	const style = { levels: [{ size: 18 }], inset: 10 } as const;
	const slots = { text: { x: 0, y: 0, width: 200, height: 60, kind: 'text', style } } as const;
	const textOf = (text: string) => misfits([{ kind: 'text', slot: 'text', paragraphs: [{ runs: [{ text }] }] }], slots);

	it('is not too high for a line that has room', () => {
		expect(textOf('En rad')).toEqual([]);
	});

	it('is too high when there is a line too many', () => {
		expect(textOf('Det här är en mening som behöver tre rader')).toEqual([
			{ slot: 'text', fault: expect.stringMatching(/^is \d+ pixels too high$/u) },
		]);
	});

	it('is too wide when a word is wider than its box', () => {
		expect(textOf('främmandespråkskoefficienten')).toEqual([
			{
				slot: 'text',
				fault: expect.stringMatching(/^has "främmandespråkskoefficienten", which is \d+ pixels too wide$/u),
			},
		]);
	});

	it('counts a word of several runs as one', () => {
		const runs = [{ text: 'främmandespråks' }, { text: 'koefficienten', strong: true as const }];
		expect(misfits([{ kind: 'text', slot: 'text', paragraphs: [{ runs }] }], slots)).toEqual([
			{ slot: 'text', fault: expect.stringContaining('pixels too wide') },
		]);
	});

	it('finds a table whose rows grow into what stands below it', () => {
		const area = { x: 0, y: 0, width: 300, height: 90, kind: 'table' } as const;
		const cell = (text: string) => [{ runs: [{ text }] }];
		const table = (text: string): TableBox => ({
			kind: 'table',
			slot: 'table',
			name: 'table',
			description: '',
			columns: [0.5, 0.5],
			header: [[{ text: 'Ord' }], [{ text: 'Ord' }]],
			rows: [[cell(text), cell('ord')]],
		});
		const placeholders = { table: area, text: { ...slots.text, y: 100 } };
		expect(misfits([table('ett ord')], placeholders)).toEqual([]);
		expect(misfits([table('några ord som behöver fler rader')], placeholders)).toEqual([
			{ slot: 'table', fault: expect.stringMatching(/too high$/u) },
		]);
	});
});
