import { element } from '../../browser/element.ts';
import { sayIn } from '../../browser/live-region.ts';
import type { LivePoll } from '../../model/live/documents.ts';
import { answerOf, hallOf } from '../../model/live/phone.ts';
import { positionOf, sections } from '../deck/slides.ts';
import type { Follower } from './follow.ts';
import type { Hall } from './hall.ts';
import { button, setText } from './sheet.ts';
import { t } from './words.ts';

/** What is open above the bar. */
export type OpenSheet = 'poll' | 'questions';

/** What the bar tells of, and what it does. */
export interface BarSource {
	readonly hall: Hall;
	readonly follower: Follower;
	readonly poll: LivePoll | null;
	readonly open: OpenSheet | undefined;
	rejoin(): void;
	openSheet(sheet: OpenSheet): void;
	askOtherCode(): void;
	leave(): void;
}

/** The bar at the foot of the window: whether the page follows, what is asked, and how the line is. */
export interface Bar {
	readonly element: HTMLElement;
	update(): void;
}

/** How long a line may be away before it is said, in milliseconds: after a phone has slept it is back in less. */
const GRACE = 1500;

/**
 * Makes the bar. Its buttons stay where they are whatever happens, so that no focus is lost.
 *
 * @param source what it tells of
 */
export function createBar(source: BarSource): Bar {
	const state = element('p', 'live-state');
	state.role = 'status';
	const help = button('live-help', () => {
		if (source.hall.isElsewhere) source.hall.takeOver();
		else source.askOtherCode();
	});
	const doing = element('span', 'live-doing');
	// As it stands at the slide itself; a screen reader says it in words.
	const number = element('span');
	number.ariaHidden = 'true';
	const position = element('span', 'unseen');
	const place = button('live-place', source.rejoin);
	place.append(doing, ' ', number, position);
	const toggles = (['poll', 'questions'] as const).map((sheet) => {
		const toggle = button(`live-toggle ${sheet}`, () => source.openSheet(sheet));
		toggle.ariaExpanded = 'false';
		toggle.setAttribute('aria-controls', `live-${sheet}`);
		return { sheet, toggle };
	});
	const leave = button('live-leave', source.leave);
	const row = element('div', 'live-row', place, help, ...toggles.map(({ toggle }) => toggle), leave);
	const bar = element('div', 'live-bar', state, row);
	/** Since when the line is away, in milliseconds of the page. */
	let awaySince: number | undefined;
	let timer = 0;

	const update = () => {
		const { hall, follower, poll, open } = source;
		const trouble = troubleOf(hall);
		const isAway = trouble === 'lost' || trouble === 'connecting';
		awaySince = isAway ? (awaySince ?? performance.now()) : undefined;
		const grace = awaySince === undefined ? 0 : awaySince + GRACE - performance.now();
		clearTimeout(timer);
		if (grace > 0) timer = window.setTimeout(update, grace);
		const text = trouble && grace <= 0 ? t(`state.${trouble}`, { code: hall.phone.code }) : '';
		if (text !== state.textContent) sayIn(state, text);
		help.hidden = trouble !== 'elsewhere' && trouble !== 'unknown';
		setText(help, t(trouble === 'elsewhere' ? 'state.takeOver' : 'state.otherCode'));

		const isOver = trouble === 'ended' || trouble === 'over' || trouble === 'elsewhere';
		place.hidden = isOver || !follower.section;
		place.classList.toggle('away', trouble !== undefined);
		place.classList.toggle('apart', follower.isApart);
		setText(doing, t(follower.isApart ? 'bar.return' : 'bar.follows'));
		setText(number, `${sections.indexOf(follower.section ?? document.body) + 1} / ${sections.length}`);
		setText(position, follower.section ? positionOf(follower.section) : '');
		const isAnswered = poll?.open === true && answerOf(hall.phone, poll).length > 0;
		const isTaken = hall.phone.latest?.ask === true;
		const words = {
			poll: (poll?.open ?? true) ? 'bar.answer' : 'bar.result',
			questions: isTaken ? 'bar.ask' : 'bar.questions',
		} as const;
		const isThere = { poll: poll !== null, questions: isTaken || hasQuestions(hall) };
		for (const { sheet, toggle } of toggles) {
			// What is open has a button of its own that hides it.
			toggle.hidden = isOver || !isThere[sheet] || open === sheet;
			setText(toggle, t(words[sheet]));
			toggle.classList.toggle('asks', sheet === 'poll' && poll?.open === true && !isAnswered);
		}
		setText(leave, t(isOver ? 'bar.close' : 'bar.leave'));
	};
	return { element: bar, update };
}

/** What keeps the reader from following, if anything. */
function troubleOf({
	phone,
	line,
	isUnknown,
	isElsewhere,
}: Hall): 'ended' | 'over' | 'elsewhere' | 'refused' | 'full' | 'lost' | 'connecting' | 'unknown' | 'gone' | undefined {
	if (phone.ended) return 'ended';
	// Nothing has been told for so long that it must be over.
	if (phone.here !== null && phone.shown && !hallOf(phone, Date.now())) return 'over';
	if (isElsewhere) return 'elsewhere';
	if (line === 'superseded') return 'lost';
	if (line !== 'open') return line;
	if (isUnknown) return 'unknown';
	return phone.here === false ? 'gone' : undefined;
}

function hasQuestions({ phone }: Hall): boolean {
	return phone.questions.length > 0 || (hallOf(phone, Date.now())?.questions.length ?? 0) > 0;
}
