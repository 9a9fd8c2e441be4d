import { element } from '../../browser/element.ts';
import type { PollText } from '../../browser/live/poll-words.ts';
import type { Poll } from '../../model/live/poll.ts';
import { t } from './words.ts';

/** The result of a poll. */
export interface Result {
	readonly poll: Poll;
	readonly text: PollText;
	/** How many chose each option; null when there are too few answers to show. */
	readonly counts: readonly number[] | null;
	/** How many have answered. */
	readonly answers: number;
	/** What the reader has answered. */
	readonly own: readonly number[];
}

/**
 * Makes what shows a result: a table with a bar for each number, or why there is none.
 *
 * @param result what the hall has answered, in the language of the page
 */
export function resultOf({ poll, text, counts, answers, own }: Result): readonly HTMLElement[] {
	const mood = element('p', 'live-mood', t('mood'));
	if (!counts) return [element('p', 'live-question', text.question), element('p', '', t('result.few')), mood];
	const rows = text.options.map((option, at) => {
		const count = counts[at] ?? 0;
		const bar = element('span', 'live-length');
		// All of a track is all who have answered, as on the wall. A style attribute would break the policy, a property does not.
		bar.style.inlineSize = `${answers > 0 ? (100 * count) / answers : 0}%`;
		const name = element('span', '', option, ...(own.includes(at) ? [' ', element('em', '', t('result.own'))] : []));
		const head = element('th', '', name, element('span', 'live-track', bar));
		head.scope = 'row';
		const share = answers > 0 ? Math.round((100 * count) / answers) : 0;
		return element('tr', '', head, element('td', '', String(count)), element('td', '', t('result.percent', { share })));
	});
	const columns = (['option', 'number', 'share'] as const).map((key) => {
		const column = element('th', '', t(`result.${key}`));
		column.scope = 'col';
		return column;
	});
	const table = element(
		'table',
		'live-result',
		element('caption', 'live-question', text.question),
		element('thead', '', element('tr', '', ...columns)),
		element('tbody', '', ...rows),
	);
	return [
		table,
		element('p', 'live-answers', t('result.answers', { count: answers })),
		...(poll.kind === 'several' ? [element('p', 'hint', t('result.several'))] : []),
		mood,
	];
}
