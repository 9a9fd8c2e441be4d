import { placeAfter } from './move.ts';
import type { Clock, SlideShape, TalkState } from './talk.ts';
import type { Wish } from './talk-messages.ts';

/**
 * The state of the talk after something has been asked for. What cannot be done leaves it as it is.
 *
 * @param deck the slides in order
 * @param now in milliseconds since 1970
 */
export function stateAfter(wish: Wish, before: TalkState, deck: readonly SlideShape[], now: number): TalkState {
	const shown = { ...before, blank: 'none', qr: false, enlarged: null } as const;
	switch (wish.to) {
		case 'black':
		case 'white':
			return { ...before, blank: before.blank === wish.to ? 'none' : wish.to };
		case 'language':
			return { ...before, language: before.language === 'sv' ? 'fi' : 'sv' };
		case 'qr':
			return { ...before, qr: !before.qr, blank: 'none' };
		case 'questions':
			return { ...before, clock: withQuestions(before.clock, now) };
		case 'leave':
			return shown;
		case 'go':
			return deck.some(({ id }) => id === wish.slide) ? { ...shown, slide: wish.slide, step: 0 } : before;
		case 'jump': {
			const slide = deck[wish.number - 1];
			return slide ? { ...shown, slide: slide.id, step: 0 } : before;
		}
		case 'start':
			if (before.clock.startedAt !== null) return before;
			return started({ ...shown, ...placeAfter('first', before, deck) }, now);
		case 'start-here':
			return started(before, now);
		default: {
			// The first key after a black screen or the code only shows the slide again.
			if (before.blank !== 'none' || before.qr) return { ...before, blank: 'none', qr: false };
			const place = placeAfter(wish.to, before, deck);
			const sameSlide = place.slide === before.slide;
			// Who goes on without having pressed "start" has started.
			const begins = wish.to === 'next' || wish.to === 'next-slide';
			return { ...(begins ? started(before, now) : before), ...place, enlarged: sameSlide ? before.enlarged : null };
		}
	}
}

function started(state: TalkState, now: number): TalkState {
	if (state.clock.startedAt !== null) return state;
	return { ...state, clock: { ...state.clock, startedAt: now, from: state.slide } };
}

/** Begins or ends a pause for questions. Before the talk there is none. */
function withQuestions(clock: Clock, now: number): Clock {
	if (clock.startedAt === null) return clock;
	if (clock.questionsSince === null) return { ...clock, questionsSince: now };
	return { ...clock, questionsSince: null, questionsUsed: clock.questionsUsed + now - clock.questionsSince };
}
