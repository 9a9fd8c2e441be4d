import { arrange } from '../../browser/arrange.ts';
import { element } from '../../browser/element.ts';
import { deckPolls, pollsAreOurs, pollText } from '../../browser/live/poll-words.ts';
import type { DeskPoll } from '../../model/live/desk.ts';
import { MIN_ANSWERS } from '../../model/live/documents.ts';
import type { Poll } from '../../model/live/poll.ts';
import { slideOf } from '../deck.ts';
import { announce } from '../notices.ts';
import type { Talk } from '../talk.ts';
import { pageLanguage } from '../words.ts';
import type { Hall } from './hall.ts';
import { addDialog, button, write } from './parts.ts';
import type { Rooms } from './rooms.ts';
import { saveResults } from './saved-files.ts';
import { t } from './words.ts';

/**
 * Makes the dialog in which the trainer opens polls, closes them and shows their results.
 *
 * @param rooms the room
 * @param talk where it is decides which polls come first
 */
export function startPollsDialog(rooms: Rooms, talk: Talk): void {
	const current = currentPart(rooms, talk);
	const rows = deckPolls.map((poll) => pollRow(poll, rooms, () => current.focus()));
	const groups = (['ofSlide', 'others', 'hands'] as const).map((name) => {
		const list = element('ul', 'hall-polls');
		return { name, list, section: element('section', '', element('h3', '', t(`polls.${name}`)), list) };
	});
	const save = element(
		'p',
		'',
		button('polls.save', () => rooms.desk && saveResults(rooms.desk)),
	);
	const { dialog, update } = addDialog(
		'hall-polls',
		'polls.label',
		current.element,
		...groups.map(({ section }) => section),
		save,
		element('p', 'hint', pollsAreOurs(pageLanguage)),
	);
	const show = () => {
		const { hall } = rooms;
		if (!hall || !dialog.open) return;
		current.show(hall);
		for (const { name, list, section } of groups) {
			const within = rows.filter(({ poll }) => groupOf(poll, talk.state.slide) === name);
			arrange(
				list,
				within.map(({ element: row }) => row),
			);
			section.hidden = within.length === 0;
		}
		for (const row of rows) row.show(hall);
		save.hidden = hall.desk.results.length === 0;
	};
	rooms.onChange(() => update(show));
}

function groupOf({ slide }: Poll, shown: string): 'ofSlide' | 'others' | 'hands' {
	if (slide === null) return 'hands';
	return slide === shown ? 'ofSlide' : 'others';
}

/** A poll in the list. */
function pollRow(poll: Poll, rooms: Rooms, onOpen: () => void) {
	const question = element('span', 'hall-question', pollText(poll.id, pageLanguage)?.question ?? poll.id);
	question.id = `hall-poll-${poll.id}`;
	const facts = element('span', 'hint');
	const open = button('polls.open', () => {
		const { hall } = rooms;
		if (!hall) return;
		hall.dispatch({ to: 'open-poll', poll });
		hall.showOnWall('poll');
		announce(`${t('polls.nowOpen')}: ${question.textContent}`);
		onOpen();
	});
	open.setAttribute('aria-describedby', question.id);
	const number = poll.slide === null ? undefined : slideOf(poll.slide)?.number;
	return {
		poll,
		element: element('li', '', element('span', 'hall-poll', question, ' ', facts), open),
		show({ desk }: Hall) {
			const last = desk.results.findLast((each) => each.poll.id === poll.id);
			const parts = [
				...(number === undefined ? [] : [t('polls.slide', { number })]),
				t(`polls.${poll.kind}`),
				...(last?.count ? [t('polls.asked', { count: last.count.answers })] : []),
			];
			write(facts, parts.join(' · '));
			write(open, t(desk.rounds.has(poll.id) ? 'polls.openAgain' : 'polls.open'));
		},
	};
}

/** The poll that is open, or whose result is shown. */
function currentPart(rooms: Rooms, talk: Talk) {
	const heading = element('h3');
	heading.tabIndex = -1;
	const question = element('p', 'hall-question');
	const count = element('p', 'hall-answers');
	const few = element('p', '', t('polls.tooFew'));
	const newcomers = element('p', 'fault');
	const result = element('div');
	const act = (...actions: readonly ('close-poll' | 'clear-poll')[]) => {
		for (const to of actions) rooms.hall?.dispatch({ to });
	};
	const close = button(
		'polls.close',
		() => {
			act('close-poll');
			rooms.hall?.showOnWall('poll');
			heading.focus();
		},
		'main',
	);
	const wall = button('polls.onWall', () => {
		rooms.hall?.showOnWall(talk.state.live?.shows === 'poll' ? null : 'poll');
	});
	const clear = button('polls.clear', () => {
		act('clear-poll');
		document.getElementById('hall-polls-title')?.focus();
	});
	const part = element(
		'section',
		'hall-current',
		heading,
		question,
		count,
		few,
		result,
		newcomers,
		element('p', 'actions', close, wall, clear),
	);
	let shown: DeskPoll | null = null;
	return {
		element: part,
		focus: () => heading.focus(),
		show(hall: Hall) {
			const { poll } = hall.desk;
			part.hidden = !poll;
			if (!poll) return;
			const isOpen = !poll.count;
			const answers = hall.count?.answers ?? 0;
			write(heading, t(isOpen ? 'polls.nowOpen' : 'polls.nowClosed'));
			write(question, pollText(poll.poll.id, pageLanguage)?.question ?? poll.poll.id);
			write(count, t('polls.answered', { count: answers }));
			few.hidden = isOpen || answers >= MIN_ANSWERS;
			const { suspicious } = hall;
			write(newcomers, suspicious > 0 ? t('polls.newcomers', { count: suspicious }) : '');
			newcomers.hidden = suspicious === 0;
			close.hidden = !isOpen;
			wall.setAttribute('aria-pressed', String(talk.state.live?.shows === 'poll'));
			write(clear, t(isOpen ? 'polls.cancel' : 'polls.clear'));
			if (poll === shown) return;
			shown = poll;
			result.replaceChildren(...resultOf(poll));
		},
	};
}

/** The result as a table with bars; nothing while the poll is open or too few have answered. */
function resultOf({ poll, count }: DeskPoll): readonly Node[] {
	if (!count || count.answers < MIN_ANSWERS) return [];
	const texts = pollText(poll.id, pageLanguage)?.options ?? [];
	const head = element('tr', '', headOf('polls.option'), headOf('polls.count'));
	const rows = count.options.map((chosen, at) => {
		const name = element('th', '', texts[at] ?? String(at + 1));
		name.scope = 'row';
		const percent = Math.round((100 * chosen) / count.answers);
		const bar = element('span', 'hall-bar');
		bar.style.inlineSize = `${percent}%`;
		return element(
			'tr',
			'',
			name,
			element('td', '', element('span', 'hall-share', t('polls.share', { count: chosen, percent })), bar),
		);
	});
	const note = element('p', 'hint', t('mood'));
	return [element('table', 'hall-result', element('thead', '', head), element('tbody', '', ...rows)), note];
}

function headOf(key: 'polls.option' | 'polls.count'): HTMLElement {
	const cell = element('th', '', t(key));
	cell.scope = 'col';
	return cell;
}
