import type { TalkState } from '../model/talk.ts';
import { byId, deck, slideOf } from './deck.ts';
import { lengthOf, minutesAhead, minutesOfPart, scheduleOf, timesAt } from './pace.ts';
import { t } from './words.ts';

const MINUTE = 60_000;

/**
 * Shows the time and the pace of the talk, every second.
 *
 * @param stateNow gives the state of the talk
 * @returns what shows them at once, for when the state has changed
 */
export function startClock(stateNow: () => TalkState): () => void {
	const show = () => showTimes(stateNow());
	setInterval(show, 1000);
	show();
	return show;
}

function showTimes(state: TalkState): void {
	const { clock, plan } = state;
	const now = Date.now();
	const times = timesAt(now, clock, plan);
	byId('clock').textContent = timeOfDay(new Date(now));
	byId('used').textContent = inMinutes(times.used);
	// Rounding up what is left makes it and what is used add up to the whole.
	byId('left').textContent = inMinutes(times.left < 0 ? -times.left : Math.ceil(times.left / 1000) * 1000);
	byId('left-label').textContent = t(times.left < 0 ? 'time.over' : 'time.left');
	const schedule = scheduleOf(deck, state.hidden, plan, clock.from);
	const slot = schedule.get(state.slide);
	byId('pace').textContent = paceInWords(
		state,
		slot && clock.startedAt !== null ? minutesAhead(times, slot) : undefined,
	);
	const slide = Math.round(lengthOf(slot));
	const part = Math.round(minutesOfPart(slideOf(state.slide)?.part ?? '', deck, schedule));
	byId('plan').textContent = [
		slide < 1 ? t('time.slideShort') : t('time.slide', { count: slide }),
		t('time.part', { count: part }),
	].join(' · ');
}

/** The time of day as both languages write it in Finland, "9.05". Not every browser knows how its Swedish writes it. */
function timeOfDay(now: Date): string {
	return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join('.');
}

/**
 * Says the pace in words, as no colour tells a trainer that she is late.
 *
 * @param ahead how many minutes the talk is ahead, negative when behind; undefined before it has begun
 */
function paceInWords({ clock, plan }: TalkState, ahead: number | undefined): string {
	if (clock.questionsSince !== null) {
		const used = clock.questionsUsed + Date.now() - clock.questionsSince;
		return t('time.questions', { used: Math.floor(used / MINUTE), planned: plan.questions });
	}
	if (ahead === undefined) return t('time.notStarted');
	if (ahead === 0) return t('time.onTime');
	return ahead > 0 ? t('time.ahead', { count: ahead }) : t('time.behind', { count: -ahead });
}

/** Writes milliseconds as minutes and seconds, "72:05". */
function inMinutes(time: number): string {
	const seconds = Math.floor(time / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
