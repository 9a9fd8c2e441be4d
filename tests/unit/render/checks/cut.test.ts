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
		['funding-of-integration', 'funding-of-integration: it has an update and is missing'],
		['summary', 'summary: it belongs to the summary and is missing'],
		['vitality', 'vitality: it opens a part that the cut shows, and is missing'],
	])('cannot do without %s', (id, fault) => {
		expect(check(cut45.filter((one) => one !== id))).toThrow(`slides/cut-45.ts: ${fault}`);
	});

	test('has only slides of the deck, in its order, within its time', () => {
		expect(check([...cut45, 'no-such-slide'])).toThrow('no-such-slide: there is no such slide');
		expect(check(cut45.toReversed())).toThrow('another order');
		expect(check(deck.flatMap(({ slides }) => slides.map(({ id }) => id)))).toThrow(
			'take 90.5 minutes, expected 43–47',
		);
	});
});
