import { describe, expect, test } from 'vitest';
import { countNewcomers } from '../../../../src/model/live/count.ts';
import {
	type Desk,
	type DeskAction,
	deskAfter,
	hallStateOf,
	newDesk,
	resumedDesk,
} from '../../../../src/model/live/desk.ts';
import { isLiveOnWall, spacedCode, typedAddress } from '../../../../src/model/live/on-wall.ts';
import { isSameOnWall, wallOf } from '../../../../src/model/live/wall.ts';
import { talk } from '../talk-state.ts';
import { desk, device, NOW, reasons, register, room, sources } from './room-of.ts';

const ADDRESS = 'http://192.168.1.20:4173/?live=7KQ4MB';
const after = (before: Desk, ...actions: readonly DeskAction[]) =>
	actions.reduce((until, action) => deskAfter(action, until), before);
const answers = (key: string, chosen: readonly number[], from = 0): DeskAction => ({
	to: 'take',
	registers: chosen.map((option, at) => [device(from + at), { ...register, n: 10, answers: { [key]: [option] } }]),
});
const asked: DeskAction = {
	to: 'take',
	registers: [[device(1), { ...register, questions: [{ id: 'K3', language: 'sv', text: 'Vem betalar?' }] }]],
};
const question = `${device(1)}/K3`;

describe('the wall', () => {
	const opened = after(desk, { to: 'open-poll', poll: reasons });

	test('has nothing over the slide before the trainer lays something there', () => {
		const wall = wallOf(opened, ADDRESS, null);
		expect(wall).toEqual({
			address: ADDRESS,
			code: room.code,
			shows: null,
			poll: { id: 'four-reasons', round: 1, open: true },
			question: null,
			answers: 0,
		});
		expect(isLiveOnWall(structuredClone(wall))).toBe(true);
	});

	test('counts who has answered, and shows the numbers when the poll is closed', () => {
		const shown = { shows: 'poll', question: null } as const;
		const answered = after(opened, answers('four-reasons.1', [0, 0, 1, 2, 3]));
		expect(wallOf(answered, ADDRESS, shown)).toMatchObject({ shows: 'poll', answers: 5, poll: { open: true } });
		const closed = after(answered, { to: 'close-poll' });
		expect(wallOf(closed, ADDRESS, shown).poll).toMatchObject({ open: false, result: [2, 1, 1, 1] });
	});

	test('lets a poll go that was cleared', () => {
		const cleared = after(opened, { to: 'clear-poll' });
		expect(wallOf(cleared, ADDRESS, { shows: 'poll', question: null }).shows).toBeNull();
	});

	test('shows a question with its likes, until it is hidden, answered, removed or its device muted', () => {
		const showing = after(desk, asked, { to: 'show', question });
		const liked = after(showing, { to: 'take', registers: [[device(2), { ...register, likes: ['K3'] }]] });
		const before = { shows: 'question', question: { id: 'K3', language: 'sv', text: '', likes: 0 } } as const;
		expect(wallOf(liked, ADDRESS, before).question).toEqual({ ...before.question, text: 'Vem betalar?', likes: 1 });
		for (const action of [
			{ to: 'hide', question },
			{ to: 'answered', question },
			{ to: 'remove', question },
			{ to: 'mute', device: device(1) },
		] as const) {
			expect(wallOf(after(liked, action), ADDRESS, before), action.to).toMatchObject({ shows: null, question: null });
		}
	});

	test('is told what is new, and nothing twice', () => {
		const wall = wallOf(opened, ADDRESS, null);
		expect(isSameOnWall(wall, wallOf(opened, ADDRESS, wall))).toBe(true);
		expect(isSameOnWall(wall, wallOf(after(opened, answers('four-reasons.1', [1])), ADDRESS, wall))).toBe(false);
		expect(isSameOnWall(null, wall)).toBe(false);
	});
});

describe('a window that has lost what it knew of a room', () => {
	const adopt = (poll: Parameters<typeof resumedDesk>[1], kept = newDesk(room, '00mabcde-CD')) =>
		resumedDesk(kept, poll, { polls: [reasons, sources], now: NOW });

	test('calls the roll by a number that no phone has answered', () => {
		const adopted = deskAfter({ to: 'connected', now: NOW }, adopt(null));
		expect(adopted.e).toBeGreaterThan(100_000);
		expect(hallStateOf(adopted, talk, NOW).state.e).toBe(adopted.e);
	});

	test('goes on with the poll that is open', () => {
		const adopted = adopt({ id: 'four-reasons', round: 3, open: true });
		const closed = after(adopted, answers('four-reasons.3', [0, 0, 0, 1, 1]), { to: 'close-poll' });
		expect(closed.poll).toEqual({ poll: reasons, round: 3, count: { options: [3, 2, 0, 0], answers: 5 } });
	});

	test('goes on showing a result', () => {
		const result = { id: 'four-reasons', round: 1, open: false, result: [9, 0, 0, 1], answers: 10 } as const;
		expect(wallOf(adopt(result), ADDRESS, null).poll).toEqual(result);
	});

	test('goes on with what it knows better', () => {
		const opened = after(desk, { to: 'open-poll', poll: sources }, { to: 'open-poll', poll: reasons });
		const resumed = adopt({ id: 'sources', round: 1, open: true }, opened);
		expect(resumed).toEqual({ ...opened, e: resumed.e });
		expect(adopt({ id: 'sources', round: 2, open: true }, opened).poll).toMatchObject({ poll: sources, round: 2 });
	});

	test('knows no poll of another version', () => {
		expect(adopt({ id: 'gone', round: 1, open: true }).poll).toBeNull();
	});

	test('counts no answers to a round that it knows only from phones', () => {
		const known = after(adopt(null), answers('four-reasons.2', [0, 1]), { to: 'open-poll', poll: reasons });
		expect(known.poll?.round).toBe(3);
		expect(wallOf(known, ADDRESS, null).answers).toBe(0);
	});

	test('believes no phone that claims thousands of rounds', () => {
		const known = after(adopt(null), answers('four-reasons.99999', [0]), { to: 'open-poll', poll: reasons });
		expect(known.poll?.round).toBe(1);
	});
});

test('the answers of those who came after a poll was opened are told apart', () => {
	const opened = after(desk, answers('other.1', [0, 0]), { to: 'open-poll', poll: reasons });
	const early = new Set(opened.ballots.keys());
	const { ballots } = after(opened, answers('four-reasons.1', [0], 0), answers('four-reasons.1', [1, 1, 1], 5));
	const poll = { ...reasons, round: 1 };
	expect(countNewcomers(ballots, poll, early)).toBe(3);
	expect(countNewcomers(ballots, poll, early, new Set([device(5)]))).toBe(2);
});

test('code and address are written as they are read out and typed', () => {
	expect(spacedCode('7KQ4MB')).toBe('7KQ 4MB');
	expect(typedAddress(ADDRESS)).toBe('http://192.168.1.20:4173/?live');
	expect(typedAddress('https://example.org/deck/?live=7KQ4MB')).toBe('example.org/deck/?live');
});
