import type { DeckPoll } from '../src/model/live/poll-words.ts';

/**
 * What the hall can be asked on its phones: most with a slide, drawn from its question to discuss. The shows of hands need no
 * words of their own, as the trainer asks by mouth. The words stand in `locales/LANGUAGE/polls.json`.
 */
export const polls: readonly DeckPoll[] = [
	{ id: 'heaviest-reason', kind: 'one', options: 5, slide: 'why-now' },
	{ id: 'funding-used', kind: 'several', options: 6, slide: 'funding-sources' },
	{ id: 'staff-shortage', kind: 'scale', options: 5, slide: 'population-and-workforce' },
	{ id: 'family-move', kind: 'one', options: 7, slide: 'municipality-in-recruitment' },
	{ id: 'integration-in-strategy', kind: 'scale', options: 5, slide: 'promoting-integration' },
	{ id: 'job-obstacles', kind: 'several', options: 6, slide: 'economic-significance' },
	{ id: 'weakest-pillar', kind: 'one', options: 5, slide: 'strengthening-attraction' },
	{ id: 'first-message', kind: 'one', options: 7, slide: 'key-messages' },
	{ id: 'hands-yes-no', kind: 'one', options: 3, slide: null },
	{ id: 'hands-abcd', kind: 'one', options: 4, slide: null },
];
