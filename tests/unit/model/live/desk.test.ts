import { describe, expect, test } from 'vitest';
import { MAX_DEVICES } from '../../../../src/model/live/count.ts';
import {
	closedRoomOf,
	type Desk,
	type DeskAction,
	deskAfter,
	deskName,
	followersOf,
	hallStateOf,
	isCallDue,
	isNews,
	leaderIn,
	livePollOf,
	newDesk,
	pollCountOf,
	questionsOf,
	resumedDesk,
} from '../../../../src/model/live/desk.ts';
import { MAX_DOCUMENT, type Register, readState } from '../../../../src/model/live/documents.ts';
import { readDesk, writeDesk } from '../../../../src/model/live/kept-desk.ts';
import { questionsCsv, type RoomFileWords, resultsCsv } from '../../../../src/model/live/results-csv.ts';
import { talk } from '../talk-state.ts';
import { desk, device, NOW, reasons, register, room, sources } from './room-of.ts';

const after = (before: Desk, ...actions: readonly DeskAction[]) =>
	actions.reduce((until, action) => deskAfter(action, until), before);
const came = (from: number, fields: Partial<Register>): DeskAction => ({
	to: 'take',
	registers: [[device(from), { ...register, ...fields }]],
});
/** What so many devices choose of the poll of reasons, each something else. */
const answers = (key: string, chosen: readonly number[]): DeskAction => ({
	to: 'take',
	registers: chosen.map((option, at) => [device(at), { ...register, n: 10, answers: { [key]: [option] } }]),
});
const asks = (from: number, text: string, id = 'K3'): DeskAction =>
	came(from, { questions: [{ id, language: 'sv', text }] });
const key = (from: number, id = 'K3') => `${device(from)}/${id}`;
const show = (from: number, id = 'K3'): DeskAction => ({ to: 'show', question: key(from, id) });
const stateOf = (of: Desk) => hallStateOf(of, talk, NOW).state;

describe('a poll', () => {
	const opened = after(desk, { to: 'open-poll', poll: reasons });

	test('has no numbers for the hall while it is open', () => {
		const answered = after(opened, answers('four-reasons.1', [0, 0, 1, 2, 3]));
		expect(livePollOf(answered)).toEqual({ id: 'four-reasons', round: 1, open: true });
		expect(pollCountOf(answered)).toEqual({ options: [2, 1, 1, 1], answers: 5 });
	});

	test('keeps its result when it is closed, whatever comes after', () => {
		const closed = after(opened, answers('four-reasons.1', [0, 0, 1, 2, 3]), { to: 'close-poll' });
		const late = after(closed, came(9, { answers: { 'four-reasons.1': [3] } }), { to: 'mute', device: device(0) });
		const result = { id: 'four-reasons', round: 1, open: false, result: [2, 1, 1, 1], answers: 5 };
		expect(livePollOf(late)).toEqual(result);
		expect(after(late, { to: 'close-poll' }).results).toHaveLength(1);
	});

	test('shows no result of four answers', () => {
		const closed = after(opened, answers('four-reasons.1', [0, 0, 1, 2]), { to: 'close-poll' });
		expect(livePollOf(closed)).toEqual({ id: 'four-reasons', round: 1, open: false, result: null, answers: 4 });
	});

	test('asked again begins from nothing, and an answer to the round before does not count', () => {
		const again = after(opened, answers('four-reasons.1', [0, 0, 1, 2, 3]), { to: 'open-poll', poll: reasons });
		expect(again.results).toHaveLength(1);
		expect(pollCountOf(again)).toEqual({ options: [0, 0, 0, 0], answers: 0 });
		const answered = after(again, came(1, { n: 11, answers: { 'four-reasons.1': [1], 'four-reasons.2': [3] } }));
		expect(pollCountOf(answered)).toEqual({ options: [0, 0, 0, 1], answers: 1 });
		expect(livePollOf(answered)).toMatchObject({ round: 2 });
	});

	test('asked again after it was cleared has another round as well', () => {
		const again = after(opened, { to: 'clear-poll' }, { to: 'open-poll', poll: reasons });
		expect(again.results).toEqual([]);
		expect(livePollOf(again)).toEqual({ id: 'four-reasons', round: 2, open: true });
		expect(livePollOf(after(opened, { to: 'clear-poll' }))).toBeNull();
	});

	test('counts no answer that it has no option for, none twice, and one alone where one is asked for', () => {
		const answered = after(
			opened,
			came(1, { answers: { 'four-reasons.1': [4] } }),
			came(2, { answers: { 'four-reasons.1': [0, 1] } }),
			came(3, { answers: { 'four-reasons.1': [] } }),
			came(4, { answers: { 'sources.1': [0] } }),
		);
		expect(pollCountOf(answered)?.answers).toBe(0);
		const several = after(desk, { to: 'open-poll', poll: sources });
		const chosen = after(
			several,
			came(1, { answers: { 'sources.1': [0, 0] } }),
			came(2, { answers: { 'sources.1': [0, 4] } }),
		);
		expect(pollCountOf(chosen)).toEqual({ options: [1, 0, 0, 0, 1], answers: 1 });
	});

	test('does not count a muted device, until it is heard again', () => {
		const answered = after(opened, answers('four-reasons.1', [0, 1]), { to: 'mute', device: device(1) });
		expect(pollCountOf(answered)).toEqual({ options: [1, 0, 0, 0], answers: 1 });
		expect(pollCountOf(after(answered, { to: 'unmute', device: device(1) }))?.answers).toBe(2);
	});
});

describe('registers', () => {
	test('count once each, in their newest form', () => {
		const newer = came(1, { n: 3, answers: { 'four-reasons.1': [2] } });
		const older = came(1, { n: 2, answers: { 'four-reasons.1': [0] } });
		const counted = after(desk, { to: 'open-poll', poll: reasons }, newer, older, newer);
		expect(pollCountOf(counted)).toEqual({ options: [0, 0, 1, 0], answers: 1 });
		expect(deskAfter(older, counted)).toBe(counted);
	});

	test('come from so many devices at most; those that are known are heard still', () => {
		const many = Array.from({ length: MAX_DEVICES }, (_, at) => [device(at), register] as const);
		const full = after(desk, { to: 'take', registers: many });
		expect(deskAfter({ to: 'take', registers: [['another-device', register]] }, full)).toBe(full);
		expect(after(full, came(1, { n: 2 })).ballots.get(device(1))?.n).toBe(2);
	});
});

describe('how many follow', () => {
	/** The roll is called at a minute, and these devices answer. */
	const called = (before: Desk, minute: number, ...there: readonly number[]) => {
		const call = deskAfter({ to: 'call', now: NOW + minute * 60_000 }, before);
		return after(call, ...there.map((at) => came(at, { n: minute + 1, e: call.e })));
	};
	const three = after(desk, came(1, {}), came(2, {}), came(3, {}));

	test('does not fall while a roll call is answered, and falls when two were not', () => {
		expect(followersOf(three)).toBe(3);
		const once = called(three, 2);
		expect(followersOf(once)).toBe(3);
		const answered = called(three, 2, 1, 2);
		expect(followersOf(answered)).toBe(3);
		expect(followersOf(called(answered, 4))).toBe(2);
		expect(followersOf(called(called(answered, 4), 6))).toBe(0);
		// Whoever wakes up is there again.
		expect(followersOf(after(called(answered, 4), came(3, { n: 9, e: answered.e + 1 })))).toBe(3);
	});

	test('counts who leaves and comes back under another name twice only for a while', () => {
		const back = after(three, came(4, {}));
		expect(followersOf(back)).toBe(4);
		expect(followersOf(called(called(back, 2, 2, 3, 4), 4, 2, 3, 4))).toBe(3);
	});

	test('does not fall when the line breaks, or the window is loaded anew', () => {
		const flapping = after(
			called(three, 2, 1, 2, 3),
			...[1, 2, 3].map((at) => ({ to: 'connected', now: NOW + at }) as const),
		);
		expect(followersOf(flapping)).toBe(3);
		const kept = readDesk(writeDesk(called(three, 2, 1, 2)), 'later');
		const resumed = kept && resumedDesk(kept, null, { polls: [], now: NOW + 200_000 });
		expect(resumed && followersOf(after(resumed, { to: 'connected', now: NOW + 200_000 }))).toBe(3);
	});

	test('is looked at anew after a minute, and later where many answer', () => {
		const of = (devices: number) =>
			after(desk, {
				to: 'take',
				registers: Array.from({ length: devices }, (_, at) => [device(at), register] as const),
			});
		const isDue = (devices: number, seconds: number) => isCallDue(of(devices), NOW + seconds * 1000);
		expect([isDue(0, 59), isDue(0, 60)]).toEqual([false, true]);
		expect([isDue(400, 99), isDue(400, 100)]).toEqual([false, true]);
		expect([isDue(10_000, 1059), isDue(10_000, 1060)]).toEqual([false, true]);
		expect(isCallDue(called(desk, 2), NOW + 121_000)).toBe(false);
	});

	test('is asked without a change of what was answered, asked and liked', () => {
		const busy = after(
			desk,
			{ to: 'open-poll', poll: reasons },
			asks(1, 'Vem betalar?'),
			show(1),
			came(2, { answers: { 'four-reasons.1': [3] }, likes: ['K3'] }),
		);
		const { e, ...before } = stateOf(busy);
		const { e: asked, ...then } = stateOf(called(busy, 2));
		expect(asked).toBe(e + 1);
		expect(then).toEqual(before);
		const answered = after(
			called(busy, 2),
			came(2, { n: 2, e: asked, answers: { 'four-reasons.1': [3] }, likes: ['K3'] }),
		);
		expect(isNews(stateOf(called(busy, 2)), stateOf(answered))).toBe(false);
		expect(pollCountOf(answered)).toEqual(pollCountOf(busy));
	});
});

describe('questions', () => {
	test('are seen by the trainer alone until she shows them', () => {
		const asked = after(desk, asks(1, 'Vem betalar?'));
		expect(questionsOf(asked)).toMatchObject([{ key: key(1), text: 'Vem betalar?', place: 'waiting', shownAs: null }]);
		expect(stateOf(asked).questions).toEqual([]);
		const shown = stateOf(after(asked, show(1))).questions;
		expect(shown).toEqual([{ id: 'K3', language: 'sv', text: 'Vem betalar?', likes: 0 }]);
		expect(JSON.stringify(shown)).not.toContain(device(1));
	});

	test('stay as they were let through, whatever their device makes of them', () => {
		const changed = after(desk, asks(1, 'Vem betalar?'), show(1), {
			...came(1, { n: 2, questions: [{ id: 'K3', language: 'sv', text: 'Något annat' }] }),
		});
		expect(stateOf(changed).questions[0]?.text).toBe('Vem betalar?');
		expect(questionsOf(changed)).toHaveLength(1);
	});

	test('that say something else than the trainer has read are not shown, nor answered', () => {
		const swapped = after(
			desk,
			asks(1, 'Vem betalar?'),
			came(1, { n: 2, questions: [{ id: 'K3', language: 'sv', text: 'Något helt annat' }] }),
		);
		for (const to of ['show', 'answered'] as const) {
			const action = { to, question: key(1) };
			expect(after(swapped, { ...action, read: 'Vem betalar?' })).toBe(swapped);
			expect(questionsOf(after(swapped, { ...action, read: 'Något helt annat' }))[0]?.place).not.toBe('waiting');
		}
	});

	test('are nobody’s before the trainer has taken some, and are all there when she does', () => {
		const early = after(newDesk(room, '00mabcde-AB'), asks(1, 'Vem betalar?'));
		expect(questionsOf(early)).toEqual([]);
		const taken = after(early, { to: 'ask', taken: true });
		expect(questionsOf(taken)).toHaveLength(1);
		expect(questionsOf(after(taken, { to: 'ask', taken: false }))).toHaveLength(1);
	});

	test('wait in a list that a script cannot make endless', () => {
		const flooded = after(
			desk,
			...Array.from({ length: 100 }, (_, from) =>
				came(from, {
					questions: ['A', 'B', 'C'].map((id) => ({ id, language: 'sv', text: `Fråga ${id}` })),
				}),
			),
		);
		expect(questionsOf(flooded)).toHaveLength(200);
	});

	test('go when they are hidden, answered, removed, taken back, or when their device is muted', () => {
		const shown = after(desk, asks(1, 'Vem betalar?'), show(1));
		const gone: readonly DeskAction[] = [
			{ to: 'hide', question: key(1) },
			{ to: 'answered', question: key(1) },
			{ to: 'remove', question: key(1) },
			{ to: 'mute', device: device(1) },
			came(1, { n: 2 }),
		];
		for (const action of gone) expect(stateOf(deskAfter(action, shown)).questions, action.to).toEqual([]);
		const places = gone.map((action) =>
			questionsOf(deskAfter(action, shown))
				.map(({ place }) => place)
				.join(),
		);
		expect(places).toEqual(['waiting', 'answered', '', 'shown', '']);
	});

	test('that wait can be answered by mouth, and one of a muted device is not shown', () => {
		const asked = after(desk, asks(1, 'Vem betalar?'));
		expect(questionsOf(after(asked, { to: 'answered', question: key(1) }))).toMatchObject([{ place: 'answered' }]);
		const muted = after(asked, { to: 'mute', device: device(1) });
		expect(after(muted, show(1))).toBe(muted);
		expect(after(asked, show(7))).toBe(asked);
	});

	test('are liked once by each device, not by their own and not by muted ones', () => {
		const shown = after(desk, asks(1, 'Vem betalar?'), show(1));
		const liked = after(
			shown,
			came(1, { n: 2, questions: [{ id: 'K3', language: 'sv', text: 'Vem betalar?' }], likes: ['K3'] }),
			came(2, { likes: ['K3', 'K3'] }),
			came(3, { likes: ['K3'] }),
			came(4, { likes: ['K3', 'none'] }),
			{ to: 'mute', device: device(4) },
		);
		expect(stateOf(liked).questions[0]?.likes).toBe(2);
	});

	test('of two devices that call them the same are told apart', () => {
		const both = after(desk, asks(1, 'Vem betalar?'), asks(2, 'Vem bestämmer?'), show(1), show(2));
		expect(stateOf(both).questions.map(({ id }) => id)).toEqual(['K3', 'K3-2']);
	});

	test('are shown twelve at most: those that were shown first make room', () => {
		const all = Array.from({ length: 14 }, (_, at) => [asks(at, `Fråga ${at}`), show(at)]).flat();
		const { state, left } = hallStateOf(after(desk, ...all), talk, NOW);
		expect(state.questions.map(({ text }) => text)).toEqual(Array.from({ length: 12 }, (_, at) => `Fråga ${at + 2}`));
		expect(left).toEqual([key(0), key(1)]);
		const again = hallStateOf(after(desk, ...all, show(0)), talk, NOW);
		expect(again.state.questions.at(-1)?.text).toBe('Fråga 0');
		expect(again.left).toEqual([key(1), key(2)]);
	});

	test('never make a document larger than a phone reads', () => {
		for (const text of ['🏠'.repeat(280), 'å'.repeat(280), '"'.repeat(280), 'x'.repeat(280)]) {
			const all = Array.from({ length: 12 }, (_, at) => [asks(at, text), show(at)]).flat();
			const { state, left } = hallStateOf(after(desk, ...all), { ...talk, slide: 'x'.repeat(64) }, NOW);
			const written = JSON.stringify(state);
			expect(new TextEncoder().encode(written).length).toBeLessThanOrEqual(MAX_DOCUMENT);
			expect(readState(written)).toEqual(state);
			expect(state.questions.length).toBeGreaterThan(0);
			expect(left.length).toBe(12 - state.questions.length);
		}
	});
});

describe('what phones are told', () => {
	test('is the place of the talk, and nothing of what is the trainer’s or the wall’s', () => {
		const { state } = hallStateOf(
			after(desk, { to: 'tell' }),
			{
				...talk,
				slide: 'why-now',
				step: 2,
				steps: true,
				blank: 'black',
				language: 'fi',
				municipality: '905',
				hidden: ['secret-slide'],
				enlarged: 3,
				qr: true,
				ownLanguages: { 'secret-window': 'sv' },
			},
			NOW,
		);
		expect(state).toEqual({
			v: 1,
			n: 1,
			e: 1,
			f: 0,
			by: desk.by,
			until: NOW + 4 * 60 * 60 * 1000,
			slide: 'why-now',
			step: 2,
			steps: true,
			blank: 'black',
			language: 'fi',
			municipality: '905',
			delay: 0,
			poll: null,
			questions: [],
			ask: false,
		});
	});

	test('is no news when only its number, its time and the followers are others', () => {
		const before = stateOf(desk);
		const later = after(desk, { to: 'tell' }, came(1, {}));
		expect(isNews(before, hallStateOf(later, talk, NOW + 1000).state)).toBe(false);
		expect(isNews(before, hallStateOf(later, { ...talk, step: 1 }, NOW).state)).toBe(true);
		expect(isNews(before, stateOf(after(desk, { to: 'connected', now: NOW })))).toBe(true);
		expect(isNews(before, stateOf(after(desk, { to: 'ask', taken: true }, { to: 'delay', delay: 15 })))).toBe(true);
		expect(isNews(null, before)).toBe(true);
	});

	test('says which window leads: the later one', () => {
		const [earlier, later] = [newDesk(room, deskName(NOW, 'AB')), newDesk(room, deskName(NOW + 1, 'AB'))];
		expect(leaderIn(earlier, stateOf(later))).toBe('later');
		expect(leaderIn(later, stateOf(earlier))).toBe('earlier');
		expect(leaderIn(later, stateOf(later))).toBe('own');
		expect(leaderIn(later, closedRoomOf(earlier))).toBe('own');
		expect(readState(JSON.stringify(stateOf(earlier)))).toEqual(stateOf(earlier));
	});
});

describe('a desk that is kept', () => {
	const busy = after(
		desk,
		{ to: 'tell' },
		{ to: 'ask', taken: true },
		{ to: 'delay', delay: 15 },
		{ to: 'open-poll', poll: sources },
		answers('sources.1', [0, 1, 2]),
		{ to: 'close-poll' },
		{ to: 'open-poll', poll: reasons },
		asks(20, 'Vem betalar?'),
		asks(21, 'Och när?'),
		show(20),
		{ to: 'remove', question: key(21) },
		{ to: 'mute', device: device(2) },
	);

	test('is read as it was, for the window that reads it', () => {
		expect(readDesk(writeDesk(busy), 'later')).toEqual({ ...busy, by: 'later' });
	});

	test('goes on with higher numbers and another roll call', () => {
		const back = readDesk(writeDesk(busy), 'later');
		if (!back) throw new Error('The desk was not read as it was written');
		const told = hallStateOf(after(back, { to: 'connected', now: NOW }, { to: 'tell' }), talk, NOW).state;
		expect(told.n).toBeGreaterThan(busy.n);
		expect(told.e).toBeGreaterThan(busy.e);
		expect(after(back, { to: 'open-poll', poll: sources }).rounds.get('sources')).toBe(2);
	});

	test('leaves out registers where they are too many, and shows its questions still', () => {
		const long = { ...register, likes: Array.from({ length: 12 }, () => 'x'.repeat(60)) };
		const many = Array.from({ length: 3000 }, (_, at) => [device(100 + at), long] as const);
		const written = writeDesk(after(busy, { to: 'take', registers: many }));
		expect(written.length).toBeLessThan(100_000);
		const back = readDesk(written, 'later');
		expect(back?.ballots.size).toBe(0);
		expect(back && stateOf(back).questions.map(({ text }) => text)).toEqual(['Vem betalar?']);
	});

	test.each([
		['nothing', ''],
		['no object', '[]'],
		['a number that is none', writeDesk(busy).replace('"n":1', '"n":"1"')],
		['another code', writeDesk(busy).replace('7KQ4MB', 'IO0000')],
		['a device that no topic may have', writeDesk(busy).replaceAll(device(2), 'a/b')],
		['a register that is none', writeDesk(busy).replaceAll('"likes":[]', '"likes":[1]')],
		['no roll call', writeDesk(busy).replace('"followsFrom":0', '"followsFrom":null')],
		['another delay', writeDesk(busy).replace('"delay":15', '"delay":16')],
		['a poll without a kind', writeDesk(busy).replaceAll('"several"', '"many"')],
	])('is none with %s', (_, text) => {
		expect(readDesk(text, 'later')).toBeUndefined();
	});
});

describe('the files of a room', () => {
	const words: RoomFileWords = {
		remarks: ['Stämningsmätning; ingen omröstning'],
		question: 'Fråga',
		round: 'Omgång',
		option: 'Alternativ',
		chosen: 'Svar',
		answers: 'Svarande',
		tooFew: 'färre än 5',
		likes: 'Gillar',
		pollOf: (id) =>
			id === 'four-reasons' ? { question: 'Vilket skäl?', options: ['A', 'B; eller', 'C', 'D'] } : undefined,
	};

	test('have a row for each option, no number of few answers, and neither device nor time', () => {
		const closed = after(
			desk,
			{ to: 'open-poll', poll: reasons },
			answers('four-reasons.1', [0, 0, 1, 2, 3]),
			{ to: 'open-poll', poll: sources },
			came(1, { n: 20, answers: { 'sources.1': [0] } }),
			{ to: 'close-poll' },
		);
		expect(resultsCsv(closed, words).split('\r\n')).toEqual([
			'\uFEFF# Stämningsmätning, ingen omröstning',
			'Fråga;Omgång;Alternativ;Svar;Svarande',
			'Vilket skäl?;1;A;2;5',
			'Vilket skäl?;1;"B; eller";1;5',
			'Vilket skäl?;1;C;1;5',
			'Vilket skäl?;1;D;1;5',
			...[1, 2, 3, 4, 5].map((option) => `sources;1;${option};färre än 5;`),
			'',
		]);
		expect(resultsCsv(closed, words)).not.toContain('device');
	});

	test('have the questions that were shown, and nothing that a spreadsheet would compute', () => {
		const asked = after(desk, asks(1, '=HYPERLINK("x")'), asks(2, 'Vem betalar?'), asks(3, 'Ingen har läst'), show(1), {
			to: 'answered',
			question: key(2),
		});
		expect(questionsCsv(asked, words)).toBe('\uFEFFFråga;Gillar\r\n"\'=HYPERLINK(""x"")";0\r\nVem betalar?;0\r\n');
	});
});
