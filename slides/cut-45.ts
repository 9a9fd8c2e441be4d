import type { SlideId } from '../src/model/part-words.ts';

/**
 * The slides of a talk of 45 minutes, for trainers who do not have 90. The build checks that it contains what every cut
 * must contain, see `src/render/checks/cut.ts`.
 */
export const cut45: readonly SlideId[] = [
	'title',
	'contents',
	'introduction',
	'why-now',
	'concepts-people',
	'legislation-and-funding',
	'legislation',
	'situation',
	'changing-structure',
	'asylum-and-refugees',
	'temporary-protection',
	'international-recruitment',
	'new-duties-2025',
	'supporting-actors',
	'partnership-with-vocational-schools',
	'global-competition',
	'integration',
	'promoting-integration',
	'reforms-2025',
	'services-under-integration-act',
	'funding-of-integration',
	'vitality',
	'strengthening-attraction',
	'summary',
	'key-messages',
];
