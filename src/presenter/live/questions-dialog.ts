import { arrange } from '../../browser/arrange.ts';
import { element } from '../../browser/element.ts';
import type { DeskAction, DeskQuestion } from '../../model/live/desk.ts';
import { savedQuestionsOf } from '../../model/live/results-csv.ts';
import { addDialog, button, write } from './parts.ts';
import type { Rooms } from './rooms.ts';
import { saveQuestions } from './saved-files.ts';
import { t } from './words.ts';

const GROUPS = ['waiting', 'shown', 'answered', 'muted'] as const;
type Group = (typeof GROUPS)[number];

const TITLES = {
	shown: 'questions.shown',
	waiting: 'questions.waiting',
	answered: 'questions.answeredOnes',
	muted: 'questions.mutedOnes',
} as const;

/**
 * Makes the dialog in which the trainer sees what the hall asks, and decides what all see of it.
 *
 * @param rooms the room
 */
export function startQuestionsDialog(rooms: Rooms): void {
	const rows = new Map<string, ReturnType<typeof questionRow>>();
	/** Those that wait, in the order in which they have come: none may come between two that the trainer reads. */
	const queue = new Set<string>();
	const ask = element('input');
	ask.type = 'checkbox';
	ask.addEventListener('change', () => rooms.hall?.dispatch({ to: 'ask', taken: ask.checked }));
	const hint = element('p', 'hint', t('questions.askHint'));
	hint.id = 'hall-ask-hint';
	ask.setAttribute('aria-describedby', hint.id);
	const none = element('p');
	const groups = GROUPS.map((name) => {
		const heading = element('h3', '', t(TITLES[name]));
		heading.tabIndex = -1;
		const list = element('ul', 'hall-questions');
		return { name, list, heading, section: element('section', '', heading, list) };
	});
	const save = element(
		'p',
		'',
		button('questions.save', () => rooms.desk && saveQuestions(rooms.desk)),
	);
	const { dialog, update } = addDialog(
		'hall-questions',
		'questions.label',
		element('label', 'hall-ask', ask, ` ${t('questions.ask')}`),
		hint,
		none,
		...groups.map(({ section }) => section),
		save,
	);
	const followQueue = (waiting: ReadonlyMap<string, DeskQuestion>) => {
		for (const key of queue) if (!waiting.has(key)) queue.delete(key);
		for (const key of waiting.keys()) queue.add(key);
	};
	const show = () => {
		const { hall } = rooms;
		if (!hall) return;
		const { desk, questions } = hall;
		const waiting = new Map(questions.filter((each) => groupOf(each) === 'waiting').map((each) => [each.key, each]));
		followQueue(waiting);
		if (!dialog.open) return;
		ask.checked = desk.ask;
		for (const key of rows.keys()) if (!questions.some((each) => each.key === key)) rows.delete(key);
		for (const { name, list, section } of groups) {
			const within =
				name === 'waiting'
					? [...queue].flatMap((key) => waiting.get(key) ?? [])
					: questions.filter((each) => groupOf(each) === name);
			arrange(
				list,
				within.map((each) => {
					const row = rows.get(each.key) ?? questionRow(each, rooms);
					rows.set(each.key, row);
					row.show(each, hall.isOnWall(each.shownAs), hall.left.includes(each.key));
					return row.element;
				}),
			);
			section.hidden = within.length === 0;
		}
		write(none, t(desk.ask || questions.length > 0 ? 'questions.none' : 'questions.off'));
		none.hidden = questions.length > 0;
		save.hidden = savedQuestionsOf(desk).length === 0;
	};
	rooms.onChange(() => update(show));
}

function groupOf({ muted, place }: DeskQuestion): Group {
	return muted ? 'muted' : place;
}

/** A question in its list. Its words come from anybody: they become text, and never markup. */
function questionRow({ key, device }: DeskQuestion, rooms: Rooms) {
	const words = element('p', 'hall-question');
	words.id = `hall-question-${crypto.getRandomValues(new Uint32Array(1))[0]}`;
	const facts = element('p', 'hint');
	const act = (action: DeskAction) => () => rooms.hall?.dispatch(action);
	const buttons = {
		show: button('questions.show', () => {
			const { hall } = rooms;
			hall?.dispatch({ to: 'show', question: key, read: words.textContent });
			const id = hall?.desk.handled.get(key)?.shownAs;
			if (id !== undefined) hall?.showOnWall('question', id);
		}),
		onWall: button('questions.onWall', () => {
			const { hall } = rooms;
			const id = hall?.desk.handled.get(key)?.shownAs;
			if (id !== undefined) hall?.showOnWall(hall.isOnWall(id) ? null : 'question', id);
		}),
		answered: button('questions.answered', () =>
			rooms.hall?.dispatch({ to: 'answered', question: key, read: words.textContent }),
		),
		hide: button('questions.hide', act({ to: 'hide', question: key })),
		remove: button('questions.remove', act({ to: 'remove', question: key })),
		mute: button('questions.mute', act({ to: 'mute', device })),
		unmute: button('questions.unmute', act({ to: 'unmute', device })),
	};
	for (const each of Object.values(buttons)) each.setAttribute('aria-describedby', words.id);
	return {
		element: element('li', '', words, facts, element('p', 'hall-buttons', ...Object.values(buttons))),
		show(question: DeskQuestion, isOnWall: boolean, isLeft: boolean) {
			const group = groupOf(question);
			write(words, question.text);
			words.lang = question.language;
			const parts = [
				...(question.likes > 0 ? [t('questions.likes', { count: question.likes })] : []),
				...(isLeft ? [t('questions.left')] : []),
			];
			write(facts, parts.join(' · '));
			facts.hidden = parts.length === 0;
			buttons.show.hidden = group !== 'waiting' && group !== 'answered';
			buttons.onWall.hidden = group !== 'shown';
			buttons.onWall.setAttribute('aria-pressed', String(isOnWall));
			buttons.answered.hidden = group !== 'shown' && group !== 'waiting';
			buttons.hide.hidden = group !== 'shown';
			buttons.remove.hidden = group === 'muted';
			buttons.mute.hidden = group === 'muted';
			buttons.unmute.hidden = group !== 'muted';
		},
	};
}
