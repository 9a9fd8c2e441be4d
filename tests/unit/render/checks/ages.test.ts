import { describe, expect, it } from 'vitest';
import type { AnyWords } from '../../../../src/model/part-words.ts';
import type { Day, Part, Slide, Update } from '../../../../src/model/slide.ts';
import { faultsOfAges } from '../../../../src/render/checks/ages.ts';
import { checkDeck } from '../../../../src/render/checks/deck.ts';

const contents: Slide = { id: 'contents', layout: 'contents', minutes: 1 };
const withChecks = { title: 'Rubrik', check: ['Kontrollera lagen.'] };

/** The faults of a deck of one slide. */
function faults(
	more: Pick<Slide, 'updates' | 'checksWritten'>,
	words: object = { title: 'Rubrik' },
): readonly string[] {
	const opening: Part = { id: 'opening', slides: [{ ...contents, ...more }] };
	return faultsOfAges([opening], 'sv', { opening: { contents: words } });
}

const update = (dates: Partial<Update<AnyWords>>): readonly string[] =>
	faults({ updates: [{ words: 'end', kind: 'changed', asOf: '2025-07-16', written: '2026-11-24', ...dates }] });

describe('the days of updates', () => {
	it.each(['2025-07-16', '2026-02', '2026-11', '2026-11-24'] as const)('may be as of %s', (asOf) => {
		expect(update({ asOf })).toEqual([]);
	});

	it.each(['2026-11-25', '2026-12'] as const)('are refused when the source is later than the update: %s', (asOf) => {
		expect(update({ asOf })).toEqual([
			`slides/opening.ts: contents: end: asOf: ${asOf} is later than the day on which it was written, 2026-11-24`,
		]);
	});

	it('are refused when they are none', () => {
		expect(update({ asOf: '2025-02-30', written: '2026-11-31' })).toEqual([
			'slides/opening.ts: contents: end: asOf: "2025-02-30" is no date',
			'slides/opening.ts: contents: end: written: "2026-11-31" is no date',
		]);
	});
});

describe('the day of the checks', () => {
	it('belongs to a slide whose words have checks, and only to it', () => {
		expect(faults({})).toEqual([]);
		expect(faults({ checksWritten: '2026-11-29' }, withChecks)).toEqual([]);
	});

	it('is missed where there are checks', () => {
		expect(faults({}, withChecks)).toEqual([
			'slides/opening.ts: contents: checksWritten: expected the day on which "check" in locales/sv/opening.json was written',
		]);
	});

	it('is refused where there are none, or when it is none', () => {
		expect(faults({ checksWritten: '2026-11-29' })).toEqual([
			'slides/opening.ts: contents: checksWritten: locales/sv/opening.json has no "check"',
		]);
		const none: Day = '2026-11-31';
		expect(faults({ checksWritten: none }, withChecks)).toEqual([
			'slides/opening.ts: contents: checksWritten: "2026-11-31" is no date',
		]);
	});
});

it('What is wrong with them is an error of the build', () => {
	const opening: Part = { id: 'opening', slides: [contents] };
	expect(() => checkDeck([opening], 'sv', { opening: { contents: withChecks } })).toThrow(
		'slides/opening.ts: contents: checksWritten: expected the day',
	);
});
