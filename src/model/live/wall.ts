import { type Desk, livePollOf, pollCountOf, questionsOf } from './desk.ts';
import type { ShownQuestion } from './documents.ts';
import type { LiveOnWall } from './on-wall.ts';

/**
 * Makes what the wall is told of a room. What lies over the slide stays there until it is gone from the desk.
 *
 * @param desk the desk
 * @param address what the code leads to
 * @param before what lay over the slide until now; null for nothing
 */
export function wallOf(desk: Desk, address: string, before: Pick<LiveOnWall, 'shows' | 'question'> | null): LiveOnWall {
	const poll = livePollOf(desk);
	const question = before?.question ? shownQuestion(desk, before.question.id) : null;
	const isThere = { poll: poll !== null, question: question !== null };
	return {
		address,
		code: desk.room.code,
		shows: before?.shows && isThere[before.shows] ? before.shows : null,
		poll,
		question,
		answers: pollCountOf(desk)?.answers ?? 0,
	};
}

/**
 * A question that the trainer shows, as phones and wall see it.
 *
 * @param desk the desk
 * @param id its id among the shown ones
 * @returns null when it is not shown any more, or its device is muted
 */
export function shownQuestion(desk: Desk, id: string): ShownQuestion | null {
	const found = questionsOf(desk).find(({ shownAs, place, muted }) => shownAs === id && place === 'shown' && !muted);
	return found ? { id, language: found.language, text: found.text, likes: found.likes } : null;
}

/**
 * Whether two windows would be told the same.
 *
 * @param one what the wall was told last
 * @param other what it would be told
 */
export function isSameOnWall(one: LiveOnWall | null, other: LiveOnWall | null): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
