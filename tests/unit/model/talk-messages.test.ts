import { describe, expect, test } from 'vitest';
import type { LiveOnWall } from '../../../src/model/live/on-wall.ts';
import { keptTalkState, type Message, pack, unpack, VERSION } from '../../../src/model/talk-messages.ts';
import { talk } from './talk-state.ts';

const live: LiveOnWall = {
	address: 'https://example.org/?live=7KQ4MB',
	code: '7KQ4MB',
	shows: 'question',
	poll: { id: 'reasons', round: 2, open: false, result: [3, 0, 9], answers: 12 },
	question: { id: 'K3', language: 'fi', text: 'Kuka maksaa?', likes: 4 },
	answers: 12,
};

const messages: readonly Message[] = [
	{ kind: 'call', presenter: 'p', since: 1 },
	{ kind: 'invite', window: 'w' },
	{ kind: 'state', state: talk, changedAt: 0 },
	{ kind: 'state', state: { ...talk, live }, changedAt: 0 },
	{ kind: 'pointer', at: { x: 0.5, y: 0.5 } },
	{ kind: 'pointer', at: null },
	{ kind: 'end', window: null },
	{
		kind: 'report',
		window: 'w',
		role: 'audience',
		language: 'fi',
		visible: true,
		fullScreen: false,
		screen: { width: 1, height: 1, left: 0, top: 0 },
		title: '',
		detached: false,
		loaded: null,
		latest: talk,
		changedAt: 1,
	},
	{ kind: 'command', window: 'w', command: { to: 'next' } },
	{ kind: 'command', window: 'w', command: { to: 'jump', number: 3 } },
	{ kind: 'bye', window: 'w' },
	{ kind: 'hit-test', at: { x: 0, y: 1 } },
	{ kind: 'hit-target', target: null },
	{ kind: 'targets', slide: 'a', names: ['b'] },
	{ kind: 'ready', loaded: null },
	{ kind: 'ready', loaded: 'outdated' },
	{ kind: 'fill' },
];

test.each(messages)('a message comes as it was sent: $kind', (message) => {
	expect(unpack(structuredClone(pack(message)))).toEqual(message);
});

describe('what is no message is passed over', () => {
	test.each([
		['nothing', undefined],
		['a text', 'state'],
		['a message without its version', { kind: 'ready', loaded: true }],
		['another version', { version: VERSION - 1, message: { kind: 'ready', loaded: true } }],
		['an unknown kind', { version: VERSION, message: { kind: 'toString' } }],
		['a kind that is no text', { version: VERSION, message: { kind: 1 } }],
		['an unknown command', { version: VERSION, message: { kind: 'command', window: 'w', command: { to: 'format' } } }],
		['a number that is none', { version: VERSION, message: { kind: 'hit-test', at: { x: Number.NaN, y: 0 } } }],
		[
			'an unknown language',
			{ version: VERSION, message: { kind: 'state', state: { ...talk, language: 'en' }, changedAt: 0 } },
		],
		...(
			[
				['a room without its code', { code: null }],
				['something else over the slide', { shows: 'notes' }],
				['a poll that is none', { poll: { id: 'reasons', round: 1, open: 'yes' } }],
				['a result that is none', { poll: { ...live.poll, result: ['3'] } }],
				['a question in another language', { question: { ...live.question, language: 'en' } }],
			] as const
		).map(([what, change]): [string, unknown] => [
			what,
			{ version: VERSION, message: { kind: 'state', state: { ...talk, live: { ...live, ...change } }, changedAt: 0 } },
		]),
		[
			'too long a talk',
			{
				version: VERSION,
				message: { kind: 'state', state: { ...talk, plan: { ...talk.plan, minutes: 181 } }, changedAt: 0 },
			},
		],
	])('%s', (_, data) => {
		expect(unpack(data)).toBeUndefined();
	});

	test('a state that lacks anything', () => {
		for (const key of Object.keys(talk)) {
			const rest: Record<string, unknown> = { ...talk };
			delete rest[key];
			expect(unpack({ version: VERSION, message: { kind: 'state', state: rest, changedAt: 0 } }), key).toBeUndefined();
		}
	});
});

describe('the state that a tab has kept', () => {
	test('is read as it was', () => {
		expect(keptTalkState({ ...talk, live })).toEqual({ ...talk, live });
	});

	test('may be of a version that knew nothing of live', () => {
		const { live: _, ...before } = talk;
		expect(keptTalkState(before)).toEqual(talk);
	});

	test.each([undefined, null, 'state', { slide: 'a' }])('is not %j', (value) => {
		expect(keptTalkState(value)).toBeUndefined();
	});
});
