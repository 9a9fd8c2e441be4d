import { csvText } from '../csv.ts';
import { type Desk, type DeskQuestion, questionsOf } from './desk.ts';
import { MIN_ANSWERS } from './documents.ts';

/** The words of the files of a room, in one language. */
export interface RoomFileWords {
	/** What is to be said of the results: that they are no ballot. */
	readonly remarks: readonly string[];
	readonly question: string;
	readonly round: string;
	readonly option: string;
	readonly chosen: string;
	/** How many have answered. */
	readonly answers: string;
	/** Stands where too few have answered. */
	readonly tooFew: string;
	readonly likes: string;
	/** The words of a poll, by its id; undefined for one that is gone. */
	pollOf(id: string): { readonly question: string; readonly options: readonly string[] } | undefined;
}

/**
 * Writes the results of the polls that were closed as a CSV file: a row for each option, in the order in which the polls were
 * closed. There is no device, name or time in it, and no number of a poll that too few have answered.
 *
 * @param desk the desk
 * @param words in the language of the file
 * @returns the text, to be written as UTF-8
 */
export function resultsCsv({ results }: Desk, words: RoomFileWords): string {
	const rows = results.flatMap(({ poll, round, count }) => {
		const { question, options } = words.pollOf(poll.id) ?? { question: poll.id, options: [] };
		const few = !count || count.answers < MIN_ANSWERS;
		return Array.from({ length: poll.options }, (_, at) => [
			question,
			String(round),
			options[at] ?? String(at + 1),
			few ? words.tooFew : String(count.options[at] ?? 0),
			few ? '' : String(count.answers),
		]);
	});
	return csvText(words.remarks, [[words.question, words.round, words.option, words.chosen, words.answers], ...rows]);
}

/**
 * The questions that go into a file: those that were shown or answered. What the trainer has let through to nobody stays with her.
 *
 * @param desk the desk
 */
export function savedQuestionsOf(desk: Desk): readonly DeskQuestion[] {
	return questionsOf(desk).filter(({ place, muted }) => place !== 'waiting' && !muted);
}

/**
 * Writes the questions that were shown or answered as a CSV file, in the order in which they were shown, without device, name or
 * time.
 *
 * @param desk the desk
 * @param words in the language of the file
 * @returns the text, to be written as UTF-8
 */
export function questionsCsv(desk: Desk, words: RoomFileWords): string {
	const rows = savedQuestionsOf(desk).map(({ text, likes }) => [asText(text), String(likes)]);
	return csvText([], [[words.question, words.likes], ...rows]);
}

/** A spreadsheet would compute what somebody has typed with one of these signs at its beginning. */
function asText(typed: string): string {
	return /^[=+\-@]/u.test(typed) ? `'${typed}` : typed;
}
