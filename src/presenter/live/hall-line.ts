import { element } from '../../browser/element.ts';
import { spacedCode } from '../../model/live/on-wall.ts';
import { byId } from '../deck.ts';
import { type LiveDialogId, showDialog } from '../dialogs.ts';
import { button, keepFocus, write } from './parts.ts';
import type { Rooms } from './rooms.ts';
import { t } from './words.ts';

/**
 * Shows in the bar what must be seen of the hall's phones at a glance, with the way to polls and questions.
 *
 * @param rooms the room
 */
export function startHallLine(rooms: Rooms): void {
	const line = element('section', 'hall-line');
	line.setAttribute('aria-label', t('label'));
	line.hidden = true;
	// On one line with the windows that follow, where there is room.
	const connection = byId('connection');
	const lines = element('div', 'lines');
	connection.before(lines);
	lines.append(connection, line);
	const words = element('p', 'hall-words');
	const open = (id: LiveDialogId) => {
		showDialog(id);
		// What is closed is not kept up to date.
		rooms.refresh();
	};
	const closePoll = button('line.closePoll', () => {
		rooms.hall?.dispatch({ to: 'close-poll' });
		rooms.hall?.showOnWall('poll');
	});
	const waiting = element('span', 'hall-count');
	const questions = button('line.questions', () => open('hall-questions'));
	questions.append(' ', waiting);
	const polls = button('line.polls', () => open('hall-polls'));
	line.append(words, element('p', 'hall-buttons', closePoll, polls, questions));
	const show = () => {
		const { hall } = rooms;
		line.hidden = !hall;
		if (!hall) return;
		const { desk } = hall;
		const { count, questions: asked } = hall;
		write(
			words,
			[
				t('line.code', { code: spacedCode(desk.room.code) }),
				t('line.followers', { count: hall.followers }),
				...(count ? [t('line.answered', { count: count.answers })] : []),
				t(`line.${hall.line}`),
				...(rooms.isFull ? [t('line.allTaken')] : []),
			].join(' · '),
		);
		line.dataset.state = hall.line;
		closePoll.hidden = !desk.poll || desk.poll.count !== null;
		const fresh = asked.filter(({ place, muted }) => place === 'waiting' && !muted).length;
		write(waiting, fresh > 0 ? t('line.new', { count: fresh }) : '');
	};
	rooms.onChange(() => {
		// Without a room, what became of it stands in the settings.
		keepFocus(line, show, () => (rooms.hall ? polls : document.querySelector('.tools [data-command=setup]')));
	});
}
