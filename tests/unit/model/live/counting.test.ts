import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Desk, deskAfter, hallStateOf, pollCountOf } from '../../../../src/model/live/desk.ts';
import { type Register, readRegister } from '../../../../src/model/live/documents.ts';
import { readDesk, writeDesk } from '../../../../src/model/live/kept-desk.ts';
import { type Phone, phoneAfter, registerOf } from '../../../../src/model/live/phone.ts';
import { talk } from '../talk-state.ts';
import { desk, device, NOW, phone, sources, told } from './room-of.ts';

/** What the councillors choose one after another, each of them; every choice is a document. */
const choices = fc.array(fc.array(fc.subarray([0, 1, 2, 3, 4]), { minLength: 1, maxLength: 5 }), {
	minLength: 1,
	maxLength: 6,
});

/** A copy of a document that reaches the desk: whose, which of its documents, and when. Both numbers are taken modulo what there is. */
const copies = fc.array(fc.record({ device: fc.nat(), document: fc.nat(), at: fc.nat(1000) }), { maxLength: 60 });

/** What a phone sends, one document after another. */
function documentsOf(joined: Phone, chosen: readonly (readonly number[])[]): readonly Register[] {
	let own = joined;
	return chosen.map((options) => {
		own = phoneAfter({ to: 'answer', poll: sources, options }, own);
		own = phoneAfter({ to: 'send', now: NOW }, own);
		return registerOf(own);
	});
}

function take(before: Desk, from: number, document: Register): Desk {
	const register = readRegister(JSON.stringify(document));
	return register ? deskAfter({ to: 'take', registers: [[device(from), register]] }, before) : before;
}

test('any order, repetition and loss with resending of the documents gives the same counts', () => {
	const open = deskAfter({ to: 'open-poll', poll: sources }, desk);
	const state = hallStateOf(open, talk, NOW).state;
	fc.assert(
		fc.property(choices, copies, fc.array(fc.nat(1000)), (all, sent, last) => {
			const documents = all.map((chosen, at) => documentsOf(told(state, phone({ device: device(at) })), chosen));
			// The newest document of each is sent until it has come once; of all others any copies come, or none.
			const arrivals = documents.map((own, at) => ({ device: at, document: own.length - 1, at: last[at] ?? 0 }));
			const came = [...sent, ...arrivals].toSorted((a, b) => a.at - b.at);
			const counted = came.reduce((before, one) => {
				const from = one.device % documents.length;
				const own = documents[from] ?? [];
				const document = own[one.document % own.length];
				return document ? take(before, from, document) : before;
			}, open);
			const newest = all.map((chosen) => chosen.at(-1) ?? []);
			expect(pollCountOf(counted)).toEqual({
				options: [0, 1, 2, 3, 4].map((option) => newest.filter((chosen) => chosen.includes(option)).length),
				answers: newest.filter((chosen) => chosen.length > 0).length,
			});
		}),
		{ numRuns: 500 },
	);
});

test('a window that is loaded anew without its registers has the same counts after the roll call', () => {
	const open = deskAfter({ to: 'open-poll', poll: sources }, desk);
	fc.assert(
		fc.property(choices, fc.nat(), (all, cut) => {
			const state = hallStateOf(open, talk, NOW).state;
			const phones = all.map((chosen, at) =>
				chosen.reduce(
					(own, options) =>
						phoneAfter({ to: 'send', now: NOW }, phoneAfter({ to: 'answer', poll: sources, options }, own)),
					told(state, phone({ device: device(at) })),
				),
			);
			const before = phones.reduce((known, own, at) => take(known, at, registerOf(own)), open);
			const emptied = readDesk(writeDesk({ ...before, ballots: new Map() }), 'later');
			if (!emptied) throw new Error('The desk was not read as it was written');
			const back = deskAfter({ to: 'tell' }, deskAfter({ to: 'connected', now: NOW }, emptied));
			const called = hallStateOf(back, talk, NOW).state;
			const answered = phones.map((own) => phoneAfter({ to: 'send', now: NOW }, told(called, own)));
			// Some answer in another order than they came.
			const order = answered
				.map((own, at) => ({ own, at }))
				.toSorted((a, b) => ((a.at * cut) % 7) - ((b.at * cut) % 7));
			const after = order.reduce((known, { own, at }) => take(known, at, registerOf(own)), back);
			expect(pollCountOf(after)).toEqual(pollCountOf(before));
		}),
	);
});
