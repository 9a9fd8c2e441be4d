import type { TalkState } from '../../../src/model/talk.ts';

/** A talk on its way, for tests. */
export const talk: TalkState = {
	slide: 'a',
	step: 0,
	blank: 'none',
	language: 'sv',
	ownLanguages: {},
	municipality: null,
	steps: false,
	hidden: [],
	enlarged: null,
	qr: false,
	clock: { startedAt: 1000, from: 'a', questionsSince: null, questionsUsed: 0 },
	plan: { minutes: 90, questions: 10, choice: 'all' },
	live: null,
};
