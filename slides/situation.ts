import { part } from '../src/model/slide.ts';

export default part('situation', [
	{
		id: 'situation',
		layout: 'opener-figure',
		minutes: 1.5,
		lead: 'lead',
		chart: 'foreign-language-speakers',
	},
	{
		id: 'reasons-for-moving',
		layout: 'kinds-chart',
		minutes: 2.5,
		heading: 'heading',
		kinds: [
			{ words: 'family', icon: 'users' },
			{ words: 'work', icon: 'briefcase-business' },
			{ words: 'studies', icon: 'graduation-cap' },
			{ words: 'protection', icon: 'shield-check' },
			{ words: 'return', icon: 'house' },
		],
		chart: 'first-residence-permits',
	},
	{
		id: 'changing-structure',
		layout: 'points-chart',
		minutes: 2.5,
		lead: 'lead',
		points: 'points',
		charts: ['net-immigration'],
	},
	{
		id: 'population-and-workforce',
		layout: 'figures-chart',
		minutes: 2.5,
		figures: ['dependency', 'years', 'deficit'],
		source: 'source',
		chart: 'working-age-population',
	},
	{
		id: 'asylum-and-refugees',
		layout: 'routes-chart',
		minutes: 2.5,
		checksWritten: '2026-11-29',
		updates: [
			{ words: 'centresUpdate', kind: 'changed', asOf: '2025-12-19', written: '2026-11-24' },
			{ words: 'quotaUpdate', kind: 'changed', asOf: '2026-02-05', written: '2026-11-24' },
			{ words: 'statusUpdate', kind: 'precision', asOf: '2026-02', written: '2026-11-24' },
		],
		lead: 'lead',
		routes: ['quota', 'asylum'],
		chart: 'protection',
	},
	{
		id: 'temporary-protection',
		layout: 'points-chart',
		minutes: 2.5,
		checksWritten: '2026-11-29',
		updates: [
			{ words: 'endUpdate', kind: 'changed', asOf: '2025-07-16', written: '2026-11-24' },
			{ words: 'residenceUpdate', kind: 'precision', asOf: '2026-02', written: '2026-11-24' },
		],
		lead: 'lead',
		points: 'points',
		charts: ['temporary-protection', 'ukrainians-with-municipality'],
	},
]);
