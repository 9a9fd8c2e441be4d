import { part } from '../src/model/slide.ts';

export default part('summary', [
	{ id: 'summary', layout: 'opener', minutes: 0.5 },
	{
		id: 'key-messages',
		layout: 'messages',
		minutes: 3,
		updates: [{ words: 'servicesUpdate', kind: 'precision', asOf: '2023-01-01', written: '2026-11-24' }],
		messages: ['role', 'jobseekers', 'programme', 'authority', 'funding', 'success'],
		more: 'more',
		adapted: 'adapted',
	},
]);
