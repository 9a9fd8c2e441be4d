import { part } from '../src/model/slide.ts';

export default part('introduction', [
	{ id: 'introduction', layout: 'opener', minutes: 0.5 },
	{
		id: 'operating-environment',
		layout: 'groups',
		minutes: 2.5,
		updates: [{ words: 'originUpdate', kind: 'precision', asOf: '2026-02', written: '2026-11-29' }],
		checksWritten: '2026-11-29',
		groups: ['happening', 'asks'],
	},
	{
		id: 'why-now',
		layout: 'reasons',
		minutes: 2.5,
		reasons: ['population', 'law', 'talent', 'welfare'],
	},
	{
		id: 'concepts-people',
		layout: 'definitions',
		minutes: 2,
		updates: [{ words: 'quotaUpdate', kind: 'added', asOf: '2026-02-05', written: '2026-11-24' }],
		run: { at: 1, of: 2 },
		terms: ['immigrant', 'refugee', 'quotaRefugee', 'asylumSeeker', 'integrationCustomer'],
	},
	{
		id: 'concepts-recruitment',
		layout: 'definitions',
		minutes: 2,
		run: { at: 2, of: 2 },
		terms: ['internationalRecruitment', 'workAndEducation', 'internationalTalent'],
		why: 'why',
	},
]);
