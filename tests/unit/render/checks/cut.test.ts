import { describe, expect, test } from 'vitest';
import { cut45 } from '../../../../slides/cut-45.ts';
import { deck } from '../../../../slides/deck.ts';
import { checkCut } from '../../../../src/render/checks/cut.ts';

const check = (cut: readonly string[]) => () => checkCut(deck, cut, 'slides/cut-45.ts');

describe('the cut of 45 minutes', () => {
	test('has what it must have', () => {
		expect(check(cut45)).not.toThrow();
	});

	test.each([
		['title', 'title: the title is missing'],
		['funding-of-integration', 'funding-of-integration: its wall says an update, and it is missing'],
		['summary', 'summary: it belongs to the summary and is missing'],
		['vitality', 'vitality: it opens a part that the cut shows, and is missing'],
	])('cannot do without %s', (id, fault) => {
		expect(check(cut45.filter((one) => one !== id))).toThrow(`slides/cut-45.ts: ${fault}`);
	});

	test('has only slides of the deck, in its order, within its time', () => {
		const all = deck.flatMap(({ slides }) => slides);
		const minutes = all.reduce((sum, slide) => sum + slide.minutes, 0);
		expect(check([...cut45, 'no-such-slide'])).toThrow('no-such-slide: there is no such slide');
		expect(check(cut45.toReversed())).toThrow('another order');
		expect(check(all.map(({ id }) => id))).toThrow(`take ${minutes} minutes, expected 43–47`);
	});
});
