import { describe, expect, it } from 'vitest';
import { deck } from '../../../../slides/deck.ts';
import { polls } from '../../../../slides/polls.ts';
import { deckPolls, pollOf, pollsAreOurs, pollText } from '../../../../src/browser/live/poll-words.ts';
import { languages } from '../../../../src/model/language.ts';
import type { Poll } from '../../../../src/model/live/poll.ts';
import type { WordTree } from '../../../../src/model/word-tree.ts';
import { checkPolls } from '../../../../src/render/checks/polls.ts';
import { catalogueOf } from '../../../../src/render/markup/catalogues.ts';

const one: Poll = { id: 'first', kind: 'one', options: 2, slide: 'why-now' };
const scale: Poll = { id: 'how-well', kind: 'scale', options: 5, slide: null };
const words = {
	ours: 'Frågorna är webbutgåvans.',
	first: { question: 'Vilket?', options: ['Ja', 'Nej'] },
	'how-well': { question: 'Hur väl?', low: 'Inte alls', high: 'Mycket väl' },
};

/** The faults of polls whose words are these. */
function faults(changed: readonly Poll[], of: object = words, others: WordTree = catalogueOf('sv')): readonly string[] {
	try {
		checkPolls(changed, deck, 'sv', { ...others, polls: of });
		return [];
	} catch (error) {
		return error instanceof Error ? error.message.split('\n') : [];
	}
}

describe('checkPolls', () => {
	it.each(languages)('finds no fault in the polls of the deck: %s', (language) => {
		expect(() => checkPolls(polls, deck, language, catalogueOf(language))).not.toThrow();
		expect(faults([one, scale])).toEqual([]);
	});

	it('names file, poll and field', () => {
		expect(faults([one, { ...one }, scale])).toEqual(['slides/polls.ts: first: id: another poll has this id']);
		expect(faults([one, scale, { ...scale, id: 'No id' }])).toContain(
			'slides/polls.ts: No id: id: it is no id of at most 40 small letters',
		);
		expect(faults([{ ...one, slide: 'nowhere' }, scale])).toEqual([
			'slides/polls.ts: first: slide: there is no slide "nowhere"',
		]);
		expect(faults([{ ...one, slide: 'title' }, scale])).toEqual([
			'locales/sv/opening.json: title: ask: the poll "first" needs a question to discuss',
		]);
		expect(faults([{ ...one, options: 3 }, scale])).toEqual([
			'locales/sv/polls.json: first: options: there are 2, slides/polls.ts has 3',
		]);
		expect(faults([one, { ...scale, options: 4 }])).toEqual(['slides/polls.ts: how-well: options: a scale has 5']);
		expect(faults([one])).toEqual([
			'locales/sv/polls.json: how-well: there are words, but slides/polls.ts has no such poll',
		]);
	});

	it('holds the words to what a phone can show', () => {
		const eight = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
		const [seven, many] = [
			{ ...one, options: 7 },
			{ ...one, options: 8 },
		];
		const withOptions = (options: readonly string[]) => ({ ...words, first: { question: 'Vilket?', options } });
		expect(faults([seven, scale], withOptions(eight.slice(1)))).toEqual([]);
		expect(faults([many, scale], withOptions(eight))).toEqual(['slides/polls.ts: first: options: there may be 2 to 7']);
		expect(faults([one, scale], withOptions(['Ja', 'Ja']))).toEqual([
			'locales/sv/polls.json: first: options: two of them are the same',
		]);
		expect(faults([one, scale], withOptions(['**Ja**', 'Nej']))).toEqual([
			'locales/sv/polls.json: first: options.0: a phone shows no markup',
		]);
		expect(faults([one, scale], { ...words, 'how-well': { question: 'Hur väl?', low: 'Inte alls' } })).toEqual([
			'locales/sv/polls.json: how-well: high: a scale needs words at both ends',
		]);
		expect(faults([one, scale], { ...words, first: { options: ['Ja', 'Nej'] } })).toEqual([
			'locales/sv/polls.json: first: question: a poll needs a question',
		]);
	});
});

describe('the polls of the deck', () => {
	it('are eight with all kinds, and two shows of hands that belong nowhere', () => {
		const asked = polls.filter(({ slide }) => slide !== null);
		expect(asked).toHaveLength(8);
		expect(new Set(asked.map(({ kind }) => kind))).toEqual(new Set(['one', 'several', 'scale']));
		expect(polls.filter(({ slide }) => slide === null).map(({ id }) => id)).toEqual(['hands-yes-no', 'hands-abcd']);
		expect(new Set(asked.map(({ slide }) => slide)).size).toBe(8);
	});

	it.each(languages)('have a word for each option in a window: %s', (language) => {
		for (const { id, options } of deckPolls) {
			const text = pollText(id, language);
			expect(text?.options, id).toHaveLength(options);
			expect(pollOf(id)?.options).toBe(options);
		}
		expect(pollsAreOurs(language)).toMatch(/omröstning|äänesty/u);
		expect(pollText('gone', language)).toBeUndefined();
		expect(pollText('__proto__', language)).toBeUndefined();
	});

	it.each(languages)('let whoever does not know say so, but where a scale or the trainer asks: %s', (language) => {
		const asked = deckPolls.filter(({ id, kind }) => kind !== 'scale' && id !== 'hands-abcd');
		const last = asked.map(({ id }) => pollText(id, language)?.options.at(-1));
		expect(new Set(last)).toEqual(new Set([language === 'sv' ? 'Vet inte' : 'En osaa sanoa']));
	});

	it('say the ends of a scale', () => {
		expect(pollText('staff-shortage', 'sv')).toMatchObject({
			options: ['1 – Mycket lätt', '2', '3', '4', '5 – Mycket svårt'],
			ends: { low: 'Mycket lätt', high: 'Mycket svårt' },
		});
	});
});
