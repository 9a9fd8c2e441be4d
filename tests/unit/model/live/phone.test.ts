import { describe, expect, test } from 'vitest';
import { type HallState, MAX_DOCUMENT, readRegister } from '../../../../src/model/live/documents.ts';
import { readPhone, writePhone } from '../../../../src/model/live/kept-phone.ts';
import {
	answerOf,
	asking,
	hallOf,
	isSent,
	ownTopic,
	type Phone,
	type PhoneAction,
	phoneAfter,
	pollOf,
	registerOf,
	sendAt,
	wakeAt,
} from '../../../../src/model/live/phone.ts';
import { hereTopic, stateTopic } from '../../../../src/model/live/room.ts';
import { device, NOW, phone, reasons, room, sources, state, told } from './room-of.ts';

const after = (before: Phone, ...actions: readonly PhoneAction[]) =>
	actions.reduce((until, action) => phoneAfter(action, until), before);
const hear = (topic: string, payload: string, now = NOW): PhoneAction => ({
	to: 'hear',
	topic,
	payload,
	now,
	random: 0,
});
const here = (up: boolean) => hear(hereTopic(room), up ? '1' : '0');
const open: HallState = { ...state, poll: { id: 'four-reasons', round: 1, open: true }, ask: true };
const next = (fields: Partial<HallState>): HallState => ({ ...open, n: open.n + 1, ...fields });
const choose = (...options: readonly number[]): PhoneAction => ({ to: 'answer', poll: reasons, options });
const ask = (text: string, id = 'ABCDEFGH'): PhoneAction => ({ to: 'ask', id, text });
const send = (now = NOW): PhoneAction => ({ to: 'send', now });
const slideOf = (of: Phone, now = NOW) => hallOf(of, now)?.slide;

describe('a state', () => {
	test('is taken when its number is higher, or another window leads', () => {
		const first = told(state);
		expect(slideOf(first)).toBe('why-now');
		expect(slideOf(told({ ...state, slide: 'other' }, first))).toBe('why-now');
		expect(slideOf(told({ ...state, n: 4, slide: 'other' }, first))).toBe('why-now');
		expect(slideOf(told({ ...state, n: 6, slide: 'other' }, first))).toBe('other');
		expect(slideOf(told({ ...state, n: 1, by: '00zzzzzz-AB', slide: 'other' }, first))).toBe('other');
	});

	test('is that of its own room, and of the first owner who speaks there', () => {
		const payload = JSON.stringify(state);
		expect(after(phone(), hear('kd1/hall/AAAAAA/state', payload)).latest).toBeNull();
		expect(after(phone(), hear(`kd1/hall/${room.code}/up/${device(1)}`, payload)).latest).toBeNull();
		expect(after(phone(), hear('$SYS/uptime', payload)).latest).toBeNull();
		const heard = told(state);
		expect(ownTopic(phone())).toBeUndefined();
		expect(ownTopic(heard)).toBe(`kd1/hall/${room.code}/up/${device(1)}`);
		const other = hear(stateTopic({ ...room, owner: 'other' }), JSON.stringify({ ...state, n: 99, slide: 'other' }));
		expect(after(heard, other)).toBe(heard);
	});

	test('that makes no sense changes nothing', () => {
		const heard = told(state);
		expect(after(heard, hear(stateTopic(room), '{'), hear(stateTopic(room), ''), hear(hereTopic(room), 'x'))).toBe(
			heard,
		);
	});

	test('is believed until its time has come, and longer while the trainer’s line is up', () => {
		const heard = told(state);
		expect(slideOf(heard, state.until)).toBe('why-now');
		expect(slideOf(heard, state.until + 1)).toBeUndefined();
		expect(slideOf(after(heard, here(false)), state.until + 1)).toBeUndefined();
		expect(slideOf(after(heard, here(true)), state.until + 1)).toBe('why-now');
		// A phone whose clock is wrong hears of the line after the state, or before it.
		const early = after(phone(), here(true));
		expect(slideOf(told({ ...state, until: NOW - 1 }, early))).toBe('why-now');
	});

	test('that closes the room ends it for good', () => {
		const closed = after(told(state), hear(stateTopic(room), JSON.stringify({ v: 1, n: 6, end: true })));
		expect(closed.ended).toBe(true);
		expect(hallOf(closed, NOW)).toBeNull();
		expect(told({ ...state, n: 7 }, closed)).toBe(closed);
		const old = after(told(state), hear(stateTopic(room), JSON.stringify({ v: 1, n: 4, end: true })));
		expect(old.ended).toBe(false);
	});
});

describe('with a delay', () => {
	const late: HallState = { ...open, delay: 15 };

	test('who joins sees the newest, and what follows later', () => {
		const joined = told(late);
		expect(slideOf(joined)).toBe('why-now');
		const coming = told(next({ delay: 15, slide: 'second' }), joined, NOW + 1000);
		expect(wakeAt(coming)).toBe(NOW + 16_000);
		expect(slideOf(after(coming, { to: 'wake', now: NOW + 15_999 }))).toBe('why-now');
		const shown = after(coming, { to: 'wake', now: NOW + 16_000 });
		expect(slideOf(shown)).toBe('second');
		expect(wakeAt(shown)).toBeNull();
	});

	test('several come in order, and of those that are due the last is shown', () => {
		const second = told(next({ delay: 15, slide: 'second' }), told(late), NOW + 1000);
		const third = told({ ...next({ delay: 15, slide: 'third' }), n: 9 }, second, NOW + 2000);
		expect(slideOf(after(third, { to: 'wake', now: NOW + 16_500 }))).toBe('second');
		expect(slideOf(after(third, { to: 'wake', now: NOW + 60_000 }))).toBe('third');
	});

	test('that ends, what came before is past', () => {
		const second = told(next({ delay: 15, slide: 'second' }), told(late), NOW + 1000);
		const third = told({ ...next({ delay: 0, slide: 'third' }), n: 9 }, second, NOW + 2000);
		expect(slideOf(third)).toBe('third');
		expect(wakeAt(third)).toBeNull();
	});

	test('a poll opens and is shown later, but closes at once', () => {
		const result = { id: 'four-reasons', round: 1, open: false, result: [1, 2, 3, 4], answers: 10 } as const;
		const joined = told({ ...late, poll: null });
		const opened = told(next({ delay: 15 }), joined);
		expect(pollOf(opened, NOW)).toBeNull();
		const later = after(opened, { to: 'wake', now: NOW + 15_000 });
		expect(pollOf(later, NOW)).toEqual(open.poll);
		const closed = told({ ...next({ delay: 15, poll: result }), n: 9 }, later, NOW + 20_000);
		expect(pollOf(closed, NOW)).toBeNull();
		expect(after(closed, choose(1))).toBe(closed);
		expect(pollOf(after(closed, { to: 'wake', now: NOW + 35_000 }), NOW)).toEqual(result);
	});
});

describe('an answer', () => {
	const joined = after(told(open), here(true), send());

	test('is taken while the poll is open, and can be changed and taken back', () => {
		const answered = after(joined, choose(2));
		expect(answerOf(answered, { id: 'four-reasons', round: 1 })).toEqual([2]);
		expect(answerOf(answered, { id: 'four-reasons', round: 2 })).toEqual([]);
		expect(registerOf(after(answered, choose(0))).answers).toEqual({ 'four-reasons.1': [0] });
		expect(registerOf(after(answered, choose())).answers).toEqual({});
	});

	test('is none to another poll, to one that is closed, or that does not fit', () => {
		for (const action of [
			choose(4),
			choose(0, 1),
			choose(1.5),
			{ to: 'answer', poll: sources, options: [0] },
		] as const) {
			expect(after(joined, action)).toBe(joined);
		}
		const closed = told(next({ poll: null }), joined);
		expect(after(closed, choose(1))).toBe(closed);
	});

	test('to several is in order, so that two taps give the same document', () => {
		const several = told(next({ poll: { id: 'sources', round: 1, open: true } }), joined);
		const chosen = after(several, { to: 'answer', poll: sources, options: [4, 0] });
		expect(registerOf(chosen).answers).toEqual({ 'sources.1': [0, 4] });
	});

	test('is sent when the broker has it and the trainer’s line is up', () => {
		const answered = after(joined, { to: 'acknowledged', n: 1 }, choose(2));
		expect(isSent(answered)).toBe(false);
		const sent = after(answered, send());
		expect(isSent(sent)).toBe(false);
		expect(isSent(after(sent, { to: 'acknowledged', n: 1 }))).toBe(false);
		const known = after(sent, { to: 'acknowledged', n: 2 });
		expect(isSent(known)).toBe(true);
		expect(isSent(after(known, here(false)))).toBe(false);
		expect(isSent(after(known, choose(1)))).toBe(false);
	});

	test('that was sent stays so when the roll is called: nothing new is in what answers it', () => {
		const sent = after(joined, choose(2), send(), { to: 'acknowledged', n: 2 });
		const called = told({ ...open, n: 7, e: 2 }, sent);
		expect(sendAt(called)).not.toBeNull();
		const answering = after(called, send());
		expect(registerOf(answering).n).toBe(3);
		expect(isSent(answering)).toBe(true);
		// What is changed meanwhile is not.
		const changed = after(answering, choose(1));
		expect(isSent(changed)).toBe(false);
		expect(isSent(after(changed, send(), { to: 'acknowledged', n: 3 }))).toBe(false);
		expect(isSent(after(changed, send(), { to: 'acknowledged', n: 4 }))).toBe(true);
	});

	test('is not known to be sent after a reload before the broker has it again', () => {
		const kept = readPhone(writePhone(after(joined, choose(2), send()), NOW), NOW);
		if (!kept) throw new Error('The phone was not read as it was written');
		const back = told(open, kept);
		expect(isSent(back)).toBe(false);
		const again = after(back, send());
		expect(isSent(again)).toBe(false);
		expect(isSent(after(again, { to: 'acknowledged', n: again.n }))).toBe(true);
	});

	test('is among sixteen at most: the oldest go', () => {
		const many = Array.from({ length: 20 }, (_, at) => at + 1).reduce((before, round) => {
			const asked = told({ ...open, n: 10 + round, poll: { id: 'four-reasons', round, open: true } }, before);
			return after(asked, choose(round % 4));
		}, joined);
		expect(Object.keys(registerOf(many).answers)).toEqual(
			Array.from({ length: 16 }, (_, at) => `four-reasons.${at + 5}`),
		);
	});
});

describe('a register is sent', () => {
	test('after a wait that spreads those of all who follow, when nothing was sent yet or the roll is called', () => {
		expect(sendAt(phone())).toBeNull();
		expect(sendAt(told({ ...state, f: 150 }, phone(), NOW, 0.5))).toBe(NOW + 1500);
		expect(sendAt(told({ ...state, f: 10_000 }, phone(), NOW, 1))).toBe(NOW + 20_000);
		const sent = after(told(state), send());
		expect(sendAt(sent)).toBeNull();
		expect(sendAt(told({ ...state, n: 6 }, sent))).toBeNull();
		// A window that has lost all counts from the beginning: its first roll call is not the one that was answered.
		expect(sendAt(told({ ...state, n: 1, by: '00zzzzzz-AB' }, sent))).not.toBeNull();
		const called = told({ ...state, n: 7, e: 2, f: 100 }, sent, NOW + 10_000, 0.5);
		expect(sendAt(called)).toBe(NOW + 11_000);
		// What is told in the meantime puts it off no further.
		expect(sendAt(told({ ...state, n: 8, e: 2, f: 100 }, called, NOW + 10_500, 0.9))).toBe(NOW + 11_000);
		expect(registerOf(after(called, send())).e).toBe(2);
		expect(sendAt(after(called, send()))).toBeNull();
	});

	test('at once when it has changed, but not more often than a broker bears', () => {
		const joined = after(told(open), send(NOW));
		expect(sendAt(after(joined, choose(1)))).toBe(NOW + 2500);
		const later = after(joined, choose(1), send(NOW + 5000));
		expect(sendAt(later)).toBeNull();
		expect(sendAt(after(told({ ...open, f: 1000 }, phone(), NOW, 1), choose(1)))).toBe(0);
	});

	test('with a higher number each time, after the page was loaded anew as well', () => {
		const sent = after(told(open), choose(1), send(), send());
		expect(registerOf(sent)).toMatchObject({ n: 2, language: 'fi', answers: { 'four-reasons.1': [1] } });
		const back = readPhone(writePhone(sent, NOW), NOW);
		if (!back) throw new Error('The phone was not read as it was written');
		const again = after(told(open, back), send());
		expect(registerOf(again)).toMatchObject({ n: 3, answers: { 'four-reasons.1': [1] } });
		// It cannot know whether the last one has reached anybody.
		expect(sendAt(told(open, back))).not.toBeNull();
	});

	test('when the language of the page is another', () => {
		const joined = after(told(open), send());
		expect(after(joined, { to: 'language', language: 'fi' })).toBe(joined);
		const changed = after(joined, { to: 'language', language: 'sv' });
		expect(sendAt(changed)).not.toBeNull();
		expect(registerOf(changed).language).toBe('sv');
	});

	test('to nobody when the room is closed', () => {
		const closed = after(told(open), choose(1), hear(stateTopic(room), JSON.stringify({ v: 1, n: 6, end: true })));
		expect(sendAt(closed)).toBeNull();
	});
});

describe('a question', () => {
	const joined = told(open);

	test('goes into the register as one line, and can be taken back', () => {
		const asked = after(joined, ask(' Kuka\nmaksaa? '));
		expect(registerOf(asked).questions).toEqual([{ id: 'ABCDEFGH', language: 'fi', text: 'Kuka maksaa?' }]);
		expect(registerOf(after(asked, { to: 'withdraw', id: 'ABCDEFGH' })).questions).toEqual([]);
		expect(after(asked, { to: 'withdraw', id: 'other' })).toBe(asked);
	});

	test('is refused, and said why', () => {
		expect(asking(joined, 'Kuka maksaa?')).toBe('possible');
		expect(asking(told(state), 'Kuka maksaa?')).toBe('not-taken');
		expect(asking(joined, ' \n ')).toBe('empty');
		expect(asking(joined, '🏠'.repeat(280))).toBe('possible');
		expect(asking(joined, '🏠'.repeat(281))).toBe('too-long');
		const one = after(joined, ask('🏠'.repeat(280)));
		expect(asking(one, '🏠'.repeat(280))).toBe('no-room');
		expect(after(one, ask('🏠'.repeat(280), 'HGFEDCBA'))).toBe(one);
		const three = after(joined, ask('x'.repeat(280), 'A2'), ask('x'.repeat(280), 'A3'), ask('x'.repeat(280), 'A4'));
		expect(three.questions).toHaveLength(3);
		expect(asking(three, 'Kuka maksaa?')).toBe('too-many');
	});

	test('is liked when it is shown and somebody else’s', () => {
		const shown = (ids: readonly string[]) =>
			ids.map((id) => ({ id, language: 'sv', text: 'Vem betalar?', likes: 0 }) as const);
		const asked = after(joined, ask('Kuka maksaa?', 'OWN'));
		const seen = told(next({ questions: shown(['OWN', 'K3']) }), asked);
		const liked = after(
			seen,
			{ to: 'like', id: 'K3' },
			{ to: 'like', id: 'K3' },
			{ to: 'like', id: 'OWN' },
			{ to: 'like', id: 'none' },
		);
		expect(registerOf(liked).likes).toEqual(['K3']);
		expect(registerOf(after(liked, { to: 'unlike', id: 'K3' })).likes).toEqual([]);
		expect(after(seen, { to: 'unlike', id: 'K3' })).toBe(seen);
		// Twelve likes of questions that are gone make room for another.
		const twelve = Array.from({ length: 12 }, (_, at) => `Q${at}`);
		const all = twelve.reduce(
			(before, id) => after(before, { to: 'like', id }),
			told(next({ questions: shown(twelve) }), joined),
		);
		const more = told({ ...next({ questions: shown(['Q11', 'K3']) }), n: 9 }, all);
		expect(registerOf(after(more, { to: 'like', id: 'K3' })).likes).toEqual(['Q11', 'K3']);
	});

	test('never makes a register larger than the desk reads', () => {
		const twelve = Array.from({ length: 12 }, (_, at) => `QQQQQQQ${at}`);
		const questions = twelve.map((id) => ({ id, language: 'sv', text: '?', likes: 0 }) as const);
		const full = Array.from({ length: 16 }, (_, at) => at + 1).reduce((before, round) => {
			const poll = { id: 'a-rather-long-id-of-a-poll-in-the-deck', round, open: true } as const;
			const asked = told({ ...open, n: 10 + round, poll, questions }, before);
			return after(asked, {
				to: 'answer',
				poll: { ...sources, id: poll.id, options: 12 },
				options: Array.from({ length: 12 }, (_, option) => option),
			});
		}, joined);
		const asked = after(
			full,
			ask('x'.repeat(280), 'AAAAAAA1'),
			ask('å'.repeat(280), 'AAAAAAA2'),
			ask('x'.repeat(280), 'AAAAAAA3'),
		);
		const liked = twelve.reduce((before, id) => after(before, { to: 'like', id }), asked);
		const text = JSON.stringify(registerOf(after(liked, send())));
		expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(MAX_DOCUMENT);
		expect(readRegister(text)?.questions).toHaveLength(3);
		expect(readRegister(text)?.likes).toHaveLength(12);
		expect(Object.keys(liked.answers).at(-1)).toContain('.16');
	});
});

describe('what a phone keeps', () => {
	const busy = after(told(open), choose(1), ask('Kuka maksaa?'), send());

	test('is what it has answered and asked, not what it was told', () => {
		const back = readPhone(writePhone(busy, NOW), NOW + 1000);
		expect(back).toMatchObject({
			device: device(1),
			owner: 'hall',
			n: 1,
			answers: busy.answers,
			questions: busy.questions,
		});
		expect(back?.latest).toBeNull();
		expect(writePhone(busy, NOW)).not.toContain('why-now');
	});

	test('is gone after a day', () => {
		const day = 24 * 60 * 60 * 1000;
		expect(readPhone(writePhone(busy, NOW), NOW + day)).toBeDefined();
		expect(readPhone(writePhone(busy, NOW), NOW + day + 1)).toBeUndefined();
		expect(readPhone(writePhone(busy, NOW), NOW - 1)).toBeUndefined();
	});

	test.each([
		['nothing', ''],
		['another code', writePhone(busy, NOW).replace(room.code, 'IO0000')],
		['markup for an owner', writePhone(busy, NOW).replace('"owner":"hall"', '"owner":"<b>"')],
		['a short device', writePhone(busy, NOW).replace(device(1), 'a')],
		['a register that is none', writePhone(busy, NOW).replace('"v":1', '"v":2')],
		['no time', writePhone(busy, NOW).replace(/"at":\d+/u, '"at":null')],
	])('is nothing with %s', (_, text) => {
		expect(readPhone(text, NOW)).toBeUndefined();
	});
});
