import { describe, expect, it } from 'vitest';
import { deck } from '../../../../../slides/deck.ts';
import { languages } from '../../../../../src/model/language.ts';
import { isOnWall } from '../../../../../src/model/slide.ts';
import { siteSchema } from '../../../../../src/render/markup/site-settings.ts';
import { pptxSlidesOf } from '../../../../../src/render/pptx/content/slides.ts';
import type { Paragraph, PptxSlide, Run } from '../../../../../src/render/pptx/slide-content.ts';

const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');
const paragraphsIn = (slide: PptxSlide | undefined, slot: string): readonly Paragraph[] =>
	slide?.boxes.flatMap((box) => (box.kind === 'text' && box.slot === slot ? box.paragraphs : [])) ?? [];
const textsIn = (slide: PptxSlide | undefined, slot: string) =>
	paragraphsIn(slide, slot).map(({ runs }) => textOf(runs));
const allRuns = ({ title, boxes, notes }: PptxSlide): readonly Run[] => [
	...title,
	...notes.flatMap(({ runs }) => runs),
	...boxes.flatMap((box) => (box.kind === 'text' ? box.paragraphs.flatMap(({ runs }) => runs) : [])),
];

describe.each(languages)('the slides in %s', (language) => {
	const slides = pptxSlidesOf({ language });
	const slideOf = (id: string) => slides.find((slide) => slide.id === id);

	it('are those of the deck', () => {
		expect(slides.map(({ id }) => id)).toEqual(deck.flatMap((part) => part.slides.map(({ id }) => id)));
	});

	it('have titles that are told apart', () => {
		const titles = slides.map(({ title }) => textOf(title));
		expect(titles.filter((title, at) => title === '' || titles.indexOf(title) !== at)).toEqual([]);
		const ends = ['concepts-people', 'concepts-recruitment', 'summary', 'key-messages'].map((id) =>
			textOf(slideOf(id)?.title ?? []).slice(-6),
		);
		expect(ends).toEqual([' (1/2)', ' (2/2)', ' (1/2)', ' (2/2)']);
		expect(titles.filter((title) => title.includes('/2)'))).toHaveLength(4);
	});

	it('say each update that the wall says, and that it is ours', () => {
		const ours = language === 'sv' ? 'uppdaterat i webbutgåvan' : 'päivitetty verkkoversiossa';
		for (const slide of deck.flatMap((part) => part.slides)) {
			const updates = textsIn(slideOf(slide.id), 'update');
			expect(updates, slide.id).toHaveLength((slide.updates ?? []).filter(isOnWall).length);
			for (const update of updates) expect(update.endsWith(ours), update).toBe(true);
		}
		expect(paragraphsIn(slideOf('changing-structure'), 'update')[0]?.runs[0]).toEqual({
			text: language === 'sv' ? 'Ändrat:' : 'Muuttunut:',
			strong: true,
		});
	});

	it('have no soft hyphens', () => {
		expect(slides.flatMap(allRuns).filter(({ text }) => text.includes('\u00AD'))).toEqual([]);
	});
});

describe('a selection of slides', () => {
	const slides = pptxSlidesOf({ language: 'sv', slides: [2, 12, 14, 15, 44, 45] });

	it('is in the order of the deck', () => {
		expect(slides.map(({ id }) => id)).toEqual([
			'contents',
			'situation',
			'changing-structure',
			'population-and-workforce',
			'summary',
			'key-messages',
		]);
		const turned = pptxSlidesOf({ language: 'sv', slides: [14, 12] });
		expect(turned.map(({ id }) => id)).toEqual(['situation', 'changing-structure']);
	});

	it('has ranges of the slides in the file, and parts with the numbers of the deck', () => {
		const opener = slides.find(({ id }) => id === 'situation');
		expect(textsIn(opener, 'number')).toEqual(['Del 3']);
		expect(textsIn(opener, 'about').at(-1)).toBe('Bild 2–4');
		const [only] = pptxSlidesOf({ language: 'sv', slides: [44] });
		expect(textsIn(only, 'about')).toEqual(['Bild 1']);
	});

	it('lists in its contents the parts that are in the file, with links to their first slides', () => {
		const parts = paragraphsIn(slides[0], 'parts');
		expect(parts.map(({ runs }) => textOf(runs).replaceAll('\u00A0', ' '))).toEqual([
			'Lägesbild över invandringen',
			'Bild 2–4 · 7 minuter',
			'Sammanfattning',
			'Bild 5–6 · 4 minuter',
		]);
		const names = parts.filter(({ level }) => level === undefined);
		expect(names.map(({ startAt }) => startAt)).toEqual([3, 7]);
		expect(names.map(({ runs }) => runs[0]?.link)).toEqual([{ slide: 'situation' }, { slide: 'summary' }]);
	});

	it('numbers parts that follow each other as one list', () => {
		const [contents] = pptxSlidesOf({ language: 'sv', slides: [2, 12, 18, 44] });
		const names = paragraphsIn(contents, 'parts').filter(({ level }) => level === undefined);
		expect(names.map(({ startAt }) => startAt)).toEqual([3, 3, 7]);
	});

	it('lists all parts in the contents where no other slide is in the file', () => {
		const [contents] = pptxSlidesOf({ language: 'sv', slides: [2] });
		const parts = paragraphsIn(contents, 'parts');
		expect(parts.length).toBe(7);
		expect(parts.flatMap(({ runs }) => runs.map(({ link }) => link))).not.toContainEqual(expect.anything());
	});

	it('keeps the count of a title', () => {
		const [alone] = pptxSlidesOf({ language: 'sv', slides: [45] });
		expect(textOf(alone?.title ?? [])).toBe('Sammanfattning (2/2)');
	});

	it('is refused when the deck has no such slide, or none was chosen', () => {
		expect(() => pptxSlidesOf({ language: 'sv', slides: [1, 46] })).toThrow('no slide 46');
		expect(() => pptxSlidesOf({ language: 'sv', slides: [] })).toThrow('No slide');
	});
});

describe('the last slide', () => {
	const runsOn = (address: string | null) => {
		const slide = pptxSlidesOf({ language: 'fi', settings: siteSchema.parse({ address }) }).at(-1);
		return slide ? allRuns({ ...slide, title: [], notes: [] }) : [];
	};

	it('says whose the material is', () => {
		expect(textOf(runsOn(null))).toContain('Oikeudet aineistoon ovat Kuntaliiton');
	});

	it('leads to the site, where there is one', () => {
		const toSite = (runs: readonly Run[]) =>
			runs.filter(({ link }) => link && 'address' in link && link.address.includes('example.fi'));
		expect(toSite(runsOn('https://example.fi/material'))).toEqual([
			{ text: 'example.fi', link: { address: 'https://example.fi/material/fi/' } },
		]);
		expect(toSite(runsOn(null))).toEqual([]);
	});
});
