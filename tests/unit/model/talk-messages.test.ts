import { describe, expect, test } from 'vitest';
import { type Message, pack, unpack, VERSION } from '../../../src/model/talk-messages.ts';
import { talk } from './talk-state.ts';

const messages: readonly Message[] = [
	{ kind: 'call', presenter: 'p', since: 1 },
	{ kind: 'invite', window: 'w' },
	{ kind: 'state', state: talk, changedAt: 0 },
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
