import type words from '../../../locales/sv/polls.json';
import type { SlideId } from '../part-words.ts';
import type { Poll, SCALE } from './poll.ts';

/** The words of the polls as the Swedish file holds them. Its entry "ours" says whose they are. */
type PollWords = Omit<typeof words, 'ours'>;

/** The ids of all polls. */
export type PollId = keyof PollWords;

/** The ids of polls whose words are the ends of a scale. */
type ScaleId = { [Id in PollId]: PollWords[Id] extends { low: string; high: string } ? Id : never }[PollId];

/**
 * A poll of the deck. The compiler rejects one without words in the Swedish file, one of another kind than its words, and one on
 * a slide that is not there; `src/render/checks/polls.ts` the rest.
 */
export type DeckPoll = Poll & { readonly slide: SlideId | null } & (
		| { readonly id: ScaleId; readonly kind: 'scale'; readonly options: typeof SCALE }
		| { readonly id: Exclude<PollId, ScaleId>; readonly kind: 'one' | 'several' }
	);
