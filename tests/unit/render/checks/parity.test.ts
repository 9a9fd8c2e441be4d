import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/model/language.ts';
import type { WordTree } from '../../../../src/model/word-tree.ts';
import { faultsOfParity } from '../../../../src/render/checks/parity.ts';
import { catalogueOf } from '../../../../src/render/markup/catalogues.ts';

const swedish = {
	title: 'Rubrik',
	read: 'Läst {{date}} av {{who}}',
	points: ['Ett', { heading: 'Två', list: ['Tre', 'Fyra'] }],
	role: { name: 'Namn', text: 'Text' },
};

const finnish = {
	title: 'Otsikko',
	read: '{{who}} luki {{date}}',
	points: ['Yksi', { heading: 'Kaksi', list: ['Kolme', 'Neljä'] }],
	role: { text: 'Teksti', name: 'Nimi' },
};

const slide = (words: unknown): WordTree => ({ opening: { contents: words } });

const faults = (words: object, reference: object = swedish) =>
	faultsOfParity('fi', slide(words), { language: 'sv', words: slide(reference) });

describe('faultsOfParity', () => {
	it.each(languages)('finds no difference in the words of the deck: %s', (language) => {
		const reference = { language: 'sv', words: catalogueOf('sv') } as const;
		expect(faultsOfParity(language, catalogueOf(language), reference)).toEqual([]);
	});

	it('minds neither the order of keys nor that of values', () => {
		expect(faults(finnish)).toEqual([]);
	});

	it('finds a key that is missing, and one too many', () => {
		const { title, ...others } = finnish;
		expect(faults({ ...others, heading: title })).toEqual([
			'locales/fi/opening.json: contents: title: there are no words, but locales/sv has some',
			'locales/fi/opening.json: contents: heading: there are words, but locales/sv has none',
		]);
	});

	it('finds such keys in lists and groups', () => {
		expect(faults({ ...finnish, points: ['Yksi', { heading: 'Kaksi' }], role: { ...finnish.role, more: '' } })).toEqual(
			[
				'locales/fi/opening.json: contents: points.1.list: there are no words, but locales/sv has some',
				'locales/fi/opening.json: contents: role.more: there are words, but locales/sv has none',
			],
		);
	});

	it('finds a slide and a file that are missing', () => {
		const reference = { language: 'sv', words: slide(swedish) } as const;
		expect(faultsOfParity('fi', { opening: {} }, reference)).toEqual([
			'locales/fi/opening.json: contents: there are no words, but locales/sv has some',
		]);
		expect(faultsOfParity('fi', {}, reference)).toEqual([
			'locales/fi/opening.json: there are no words, but locales/sv has some',
		]);
	});

	it('finds a list of another length, and goes on with what both have', () => {
		expect(faults({ ...finnish, points: ['Yksi'] })).toEqual([
			'locales/fi/opening.json: contents: points: the list has 1 entries, in locales/sv it has 2',
		]);
		expect(faults({ ...finnish, points: [['Yksi'], ...finnish.points] })).toEqual([
			'locales/fi/opening.json: contents: points: the list has 3 entries, in locales/sv it has 2',
			'locales/fi/opening.json: contents: points.0: it is a list, in locales/sv it is a text',
			'locales/fi/opening.json: contents: points.1: it is a text, in locales/sv it is a group',
		]);
	});

	it.each([
		['a text', 'role', 'Teksti', 'a group'],
		['a list', 'title', ['Otsikko'], 'a text'],
		['a group', 'points', { text: 'Teksti' }, 'a list'],
		['neither text, list nor group', 'title', 1, 'a text'],
	])('finds %s in the place of another kind: %s', (kind, field, entry, other) => {
		expect(faults({ ...finnish, [field]: entry })).toEqual([
			`locales/fi/opening.json: contents: ${field}: it is ${kind}, in locales/sv it is ${other}`,
		]);
	});

	it('finds a value that is missing, and one too many', () => {
		expect(faults({ ...finnish, read: '{{ who }} luki {{päivä}}' })).toEqual([
			'locales/fi/opening.json: contents: read: {{date}} is missing, which locales/sv has',
			'locales/fi/opening.json: contents: read: {{päivä}} is not in locales/sv',
		]);
	});

	it('lets a value stand twice in one language', () => {
		expect(faults({ ...finnish, read: '{{who}} luki {{date}}, {{who}}' })).toEqual([]);
	});
});
