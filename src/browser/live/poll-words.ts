import finnish from '../../../locales/fi/polls.json';
import swedish from '../../../locales/sv/polls.json';
import { polls } from '../../../slides/polls.ts';
import type { Language } from '../../model/language.ts';
import type { Poll } from '../../model/live/poll.ts';

/** The words of a poll, in one language. */
export interface PollText {
	readonly question: string;
	/** One for each option; those of a scale are its numbers, with the words of its ends. */
	readonly options: readonly string[];
	/** What the ends of a scale mean; null for another poll. */
	readonly ends: { readonly low: string; readonly high: string } | null;
}

/**
 * The polls of the deck, in its order. This module comes into a window by `import()` alone: nobody loads the words of polls who
 * neither asks nor answers.
 */
export const deckPolls: readonly Poll[] = polls;

/**
 * Finds a poll.
 *
 * @param id its id, as a document from elsewhere names it
 * @returns undefined when this version of the deck has none such
 */
export function pollOf(id: string): Poll | undefined {
	return polls.find((poll) => poll.id === id);
}

/**
 * The words of a poll.
 *
 * @param id its id, as a document from elsewhere names it
 * @param language of the words
 * @returns undefined when this version of the deck has no such poll
 */
export function pollText(id: string, language: Language): PollText | undefined {
	const poll = polls.find((each) => each.id === id);
	if (!poll) return undefined;
	const words = { sv: swedish, fi: finnish }[language];
	if (poll.kind === 'scale') {
		const { question, low, high } = words[poll.id];
		const options = Array.from({ length: poll.options }, (_, at) => String(at + 1));
		const named = options.map((number, at) => {
			const end = at === 0 ? low : at === options.length - 1 ? high : undefined;
			return end === undefined ? number : `${number} – ${end}`;
		});
		return { question, options: named, ends: { low, high } };
	}
	return { ...words[poll.id], ends: null };
}

/**
 * What is said of all polls: whose they are, and that they decide nothing.
 *
 * @param language of the words
 */
export function pollsAreOurs(language: Language): string {
	return { sv: swedish, fi: finnish }[language].ours;
}
