import { part } from '../src/model/slide.ts';

export default part('legislation', [
	{ id: 'legislation-and-funding', layout: 'opener', minutes: 0.5 },
	{
		id: 'legislation',
		layout: 'laws',
		minutes: 2,
		checksWritten: '2026-11-29',
		groups: [
			{
				heading: 'central',
				acts: [
					{ number: '681/2023', name: 'integrationAct' },
					{ number: '746/2011', name: 'receptionAct' },
					{ number: '380/2023', name: 'employmentServicesAct' },
					{ number: '201/1994', name: 'municipalityOfResidenceAct' },
					{ number: '1325/2014', name: 'nonDiscriminationAct' },
					{ number: '359/2003', name: 'citizenshipAct' },
					{ number: '301/2004', name: 'aliensAct' },
					{ number: '417/2007', name: 'childWelfareAct' },
					{ number: '423/2003', name: 'languageAct' },
				],
			},
			{
				heading: 'special',
				acts: [
					{ number: '719/2018', name: 'researchersAct' },
					{ number: '907/2017', name: 'seasonalWorkersAct' },
				],
			},
		],
		more: 'more',
	},
	{
		id: 'funding-sources',
		layout: 'sources',
		minutes: 2.5,
		sources: [
			{ words: 'tax', icon: 'landmark' },
			{ words: 'stateShare', icon: 'chart-pie' },
			{ words: 'compensation', icon: 'receipt-text' },
			{ words: 'projects', icon: 'clipboard-list' },
			{ words: 'other', icon: 'handshake' },
		],
	},
	{
		id: 'multilingualism-funding',
		layout: 'chain',
		minutes: 2,
		links: ['residents', 'services', 'economy', 'state'],
		outcome: 'longRun',
	},
]);
