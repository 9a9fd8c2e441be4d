import { part } from '../src/model/slide.ts';

export default part('vitality', [
	{ id: 'vitality', layout: 'opener', minutes: 0.5 },
	{
		id: 'question-of-vitality',
		layout: 'statement',
		minutes: 2.5,
		claims: ['affects', 'welfare', 'relations', 'languages', 'knowledge'],
		statements: 'statements',
	},
	{
		id: 'economic-significance',
		layout: 'argument',
		minutes: 2.5,
		checksWritten: '2026-11-29',
		source: 'source',
		sides: ['for', 'worry'],
		decides: 'decides',
		research: 'research',
		quote: 'quote',
	},
	{
		id: 'part-of-service-system',
		layout: 'map',
		minutes: 2.5,
		centre: 'centre',
		areas: [
			{ words: 'strategy', icon: 'compass' },
			{ words: 'authority', icon: 'briefcase-business' },
			{ words: 'integration', icon: 'milestone' },
			{ words: 'basic', icon: 'blocks' },
			{ words: 'other', icon: 'waypoints' },
		],
	},
	{
		id: 'out-migration',
		layout: 'points-chart',
		minutes: 2.5,
		lead: 'lead',
		points: 'points',
		charts: ['foreign-experts-staying'],
	},
	{
		id: 'strengthening-attraction',
		layout: 'pillars',
		minutes: 2.5,
		pillars: [
			{ words: 'career', icon: 'briefcase-business' },
			{ words: 'everyday', icon: 'house' },
			{ words: 'families', icon: 'users' },
			{ words: 'community', icon: 'heart-handshake' },
		],
		conclusion: 'conclusion',
	},
]);
