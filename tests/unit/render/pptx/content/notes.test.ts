import { describe, expect, it } from 'vitest';
import { pptxSlidesOf } from '../../../../../src/render/pptx/content/slides.ts';
import type { Paragraph } from '../../../../../src/render/pptx/slide-content.ts';

const swedish = pptxSlidesOf({ language: 'sv' });
const notesOf = (id: string): readonly Paragraph[] => swedish.find((slide) => slide.id === id)?.notes ?? [];
const textOf = ({ runs }: Paragraph) => runs.map(({ text }) => text).join('');
const labelOf = ({ runs }: Paragraph) => (runs[0]?.strong ? runs[0].text : '');

describe('the notes of a slide', () => {
	it('are what is said, the question, what to check, all updates, the time, and whose they are', () => {
		const notes = notesOf('asylum-and-refugees');
		expect(notes.map(labelOf)).toEqual([
			'',
			'',
			'Fråga att diskutera:',
			'Att kontrollera före föreläsningen:',
			'Att kontrollera före föreläsningen:',
			'Ändrat:',
			'Nytt:',
			'Precisering:',
			'Tid: 2,5 minuter',
			'',
		]);
		expect(textOf(notes.at(-1) ?? { runs: [] })).toBe(
			'Anteckningarna är webbutgåvans, inte Kommunförbundets. Frågan är webbutgåvans, inte Kommunförbundets.',
		);
	});

	it('say of an update how fresh it is, and that it is ours', () => {
		const update = notesOf('asylum-and-refugees').find((note) => labelOf(note) === 'Nytt:');
		expect(textOf(update ?? { runs: [] }).replaceAll('\u00A0', ' ')).toMatch(
			/^Nytt: Flyktingkvoten .* – läget 5\.2\.2026, uppdaterat i webbutgåvan$/u,
		);
	});

	it('have the links of their words', () => {
		const links = notesOf('asylum-and-refugees').flatMap(({ runs }) => runs.flatMap(({ link }) => link ?? []));
		expect(links.length).toBeGreaterThan(2);
	});

	it('are short where there is no question', () => {
		const last = notesOf('contents').slice(-2).map(textOf);
		expect(last).toEqual(['Tid: 1 minut', 'Anteckningarna är webbutgåvans, inte Kommunförbundets.']);
	});
});
