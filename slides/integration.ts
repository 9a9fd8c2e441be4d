import { part } from '../src/deck/slide.ts';

export default part('integration', [
	{ id: 'integration', layout: 'opener', minutes: 0.5 },
	{
		id: 'promoting-integration',
		layout: 'base',
		minutes: 2.5,
		columns: [
			{ words: 'basicServices', icon: 'blocks' },
			{ words: 'programme', icon: 'milestone' },
		],
		base: 'strategies',
	},
	{
		id: 'reforms-2025',
		layout: 'since',
		minutes: 2.5,
		date: 'date',
		claims: ['overall', 'bigger', 'outside', 'courses', 'cooperation'],
	},
	{
		id: 'services-under-integration-act',
		layout: 'path',
		minutes: 2.5,
		lead: 'lead',
		steps: ['assessment', 'plan', 'orientation', 'training', 'other'],
		along: 'along',
		system: 'system',
	},
	{
		id: 'funding-of-integration',
		layout: 'flows',
		minutes: 2.5,
		flows: ['stateShare', 'imputed'],
		whole: 'whole',
		small: 'small',
	},
	{
		id: 'organising-services',
		layout: 'duties',
		minutes: 2.5,
		duties: ['jobseekers', 'outside'],
		together: 'together',
	},
	{
		id: 'integration-in-swedish',
		layout: 'choice',
		minutes: 2,
		right: 'right',
		options: ['finnish', 'swedish'],
		points: 'points',
	},
	{
		id: 'good-relations',
		layout: 'duty',
		minutes: 2.5,
		term: 'relations',
		duties: 'duties',
		acts: 'acts',
		why: 'why',
	},
]);
