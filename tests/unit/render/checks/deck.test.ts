import { describe, expect, it } from 'vitest';
import { deck } from '../../../../slides/deck.ts';
import { languages } from '../../../../src/model/language.ts';
import type { Part } from '../../../../src/model/slide.ts';
import type { WordTree } from '../../../../src/model/word-tree.ts';
import { checkDeck, faultsOfTexts } from '../../../../src/render/checks/deck.ts';
import { catalogueOf } from '../../../../src/render/markup/catalogues.ts';

const opening: Part = { id: 'opening', slides: [{ id: 'contents', layout: 'contents', minutes: 1 }] };
const titled = { contents: { title: 'Innehåll' } };

/** Checks a deck of one slide whose words are the ones given beside its heading. */
const words = (more: WordTree) => () =>
	checkDeck([opening], 'sv', { opening: { contents: { title: 'Rubrik', ...more } } });

/** The whole message: an error equals another only when no word of it differs. */
const fault = (...lines: string[]) => new Error(lines.join('\n'));

describe('checkDeck', () => {
	it.each(languages)('finds nothing wrong with the deck itself: %s', (language) => {
		const reference = { language: 'sv', words: catalogueOf('sv') } as const;
		expect(() => checkDeck(deck, language, catalogueOf(language), reference)).not.toThrow();
	});

	it('finds nothing wrong with good words', () => {
		expect(words({ lead: '**Lagen** i [Finlex](law-681-2023), på [English](lang:en)' })).not.toThrow();
	});

	describe('ids', () => {
		it('refuses a slide whose id another part has', () => {
			const other: Part = { ...opening, id: 'introduction' };
			expect(() => checkDeck([opening, other], 'sv', { opening: titled, introduction: titled })).toThrow(
				fault('slides/introduction.ts: contents: id: slides/opening.ts has a slide with this id'),
			);
		});

		it('refuses a slide whose id the same part has', () => {
			const twice: Part = { ...opening, slides: [...opening.slides, ...opening.slides] };
			expect(() => checkDeck([twice], 'sv', { opening: titled })).toThrow(
				fault('slides/opening.ts: contents: id: slides/opening.ts has a slide with this id'),
			);
		});

		it('refuses a preview of a slide that is not there', () => {
			const cases: Part = {
				id: 'recruitment',
				slides: [
					{
						id: 'cases',
						layout: 'cases',
						minutes: 1,
						cases: [
							{ label: 'label', name: 'name', slide: 'contents' },
							{ label: 'label', name: 'name', slide: 'case-lost' },
						],
					},
				],
			};
			const all = { opening: titled, recruitment: { cases: { title: 'Exempel' } } };
			expect(() => checkDeck([cases, opening], 'sv', all)).toThrow(
				fault('slides/recruitment.ts: cases: cases: there is no slide "case-lost"'),
			);
		});
	});

	describe('headings', () => {
		it.each<[string, WordTree]>([
			['has words but no heading', { opening: { contents: { lead: 'Text' } } }],
			['has a group for a heading', { opening: { contents: { title: { text: 'Rubrik' } } } }],
			['has no words', { opening: {} }],
			['is of a part without words', {}],
		])('refuses a slide that %s', (_case, tree) => {
			expect(() => checkDeck([opening], 'sv', tree)).toThrow(
				fault('locales/sv/opening.json: contents: title: a slide needs a heading'),
			);
		});
	});

	describe('texts', () => {
		it.each(['', ' ', '\u00A0\n'])('refuses a text without words: %j', (text) => {
			expect(words({ lead: text })).toThrow(fault('locales/sv/opening.json: contents: lead: the text is empty'));
		});

		it('names the place of a text in lists and groups', () => {
			expect(words({ detail: ['Text', { heading: 'Rubrik', list: ['Punkt', ''] }] })).toThrow(
				fault('locales/sv/opening.json: contents: detail.1.list.1: the text is empty'),
			);
		});

		it('refuses a link that the registry does not have', () => {
			expect(words({ lead: 'Läs [mer](no-such-link)' })).toThrow(
				fault('locales/sv/opening.json: contents: lead: data/links.json has no link "no-such-link"'),
			);
		});

		it('refuses such a link in emphasis', () => {
			expect(words({ lead: '**Läs [mer](law-1-1900)**' })).toThrow(
				fault('locales/sv/opening.json: contents: lead: data/links.json has no link "law-1-1900"'),
			);
		});

		it.each([
			['**', 'Detta är **viktigt'],
			['](', 'Läs [mer](här och där)'],
			['<', 'Detta är <em>viktigt'],
		])('refuses markup that cannot be read: %s', (sign, text) => {
			expect(words({ lead: text })).toThrow(
				fault(`locales/sv/opening.json: contents: lead: "${sign}" does not belong to **emphasis** or [text](link-id)`),
			);
		});

		it('reads the words of all files, also of those that have no slides', () => {
			const all = { opening: titled, ui: { slide: { part: '' } } };
			expect(() => checkDeck([opening], 'sv', all)).toThrow(
				fault('locales/sv/ui.json: slide: part: the text is empty'),
			);
		});

		it('passes over what is not a text', () => {
			expect(words({ count: 1, none: null, list: [] })).not.toThrow();
		});
	});

	it('holds the words against those of another language, and names all faults at once', () => {
		const reference = { language: 'sv', words: { opening: { contents: { title: 'Rubrik', lead: 'Text' } } } } as const;
		const own = { opening: { contents: { title: '', text: 'Läs [mer](no-such-link)' } } };
		expect(() => checkDeck([opening], 'fi', own, reference)).toThrow(
			fault(
				'locales/fi/opening.json: contents: title: the text is empty',
				'locales/fi/opening.json: contents: text: data/links.json has no link "no-such-link"',
				'locales/fi/opening.json: contents: lead: there are no words, but locales/sv has some',
				'locales/fi/opening.json: contents: text: there are words, but locales/sv has none',
			),
		);
	});

	it('names every fault, in the language of the words', () => {
		const twice: Part = { ...opening, slides: [...opening.slides, ...opening.slides.slice(0, 1)] };
		expect(() => checkDeck([twice], 'fi', { opening: { contents: { lead: '' } } })).toThrow(
			fault(
				'slides/opening.ts: contents: id: slides/opening.ts has a slide with this id',
				'locales/fi/opening.json: contents: title: a slide needs a heading',
				'locales/fi/opening.json: contents: title: a slide needs a heading',
				'locales/fi/opening.json: contents: lead: the text is empty',
			),
		);
	});
});

const faults = (text: unknown) => faultsOfTexts('fi', { integration: { integration: { lead: text } } });
const at = (fault: string) => `locales/fi/integration.json: integration: lead: ${fault}`;

describe('faultsOfTexts', () => {
	it.each(languages)('finds nothing wrong with the words of the deck: %s', (language) => {
		expect(faultsOfTexts(language, catalogueOf(language))).toEqual([]);
	});

	it('finds nothing wrong with emphasis, links, foreign words and values', () => {
		expect(faults('**Laki** [681/2023](law-681-2023), [lagen](lang:sv), {{date}} & [2]')).toEqual([]);
	});

	it('finds a text without words', () => {
		expect(faults('\u00A0')).toEqual([at('the text is empty')]);
	});

	it.each([
		['{', 'Luettu {date}'],
		['}', 'Luettu {{date}} }'],
		['&nbsp;', '57&nbsp;914'],
		['&#228;', 'P&#228;ätös'],
	])('finds what an editor took for markup: %s', (stray, text) => {
		expect(faults(text)).toEqual([at(`"${stray}" belongs to no {{value}} and is no markup`)]);
	});

	it.each([
		['**', 'Tämä on **tärkeää'],
		['](', 'Lue [lisää](täältä ja sieltä)'],
		['<', 'Tämä on <em>tärkeää'],
	])('finds markup that cannot be read: %s', (stray, text) => {
		expect(faults(text)).toEqual([at(`"${stray}" does not belong to **emphasis** or [text](link-id)`)]);
	});

	it('finds every link that the registry does not have, in emphasis too', () => {
		expect(faults('[Yksi](first-link), **[kaksi](second-link)** ja [kolme](koto-aj)')).toEqual([
			at('data/links.json has no link "first-link"'),
			at('data/links.json has no link "second-link"'),
		]);
	});

	it('finds words that are marked as foreign in their own language', () => {
		expect(faults('Palvelu [Työmarkkinatori](lang:fi)')).toEqual([
			at('"Työmarkkinatori" is marked as lang:fi, which is the language of the file'),
		]);
	});

	it('reads lists and groups, and names the place in them', () => {
		expect(faults(['Yksi', { list: [''] }])).toEqual([
			'locales/fi/integration.json: integration: lead.1.list.0: the text is empty',
		]);
	});
});
