import { type Desk, deskAfter, hallStateOf, newDesk } from '../../../../src/model/live/desk.ts';
import type { HallState, Register } from '../../../../src/model/live/documents.ts';
import { type KeptPhone, newPhone, type Phone, phoneAfter } from '../../../../src/model/live/phone.ts';
import type { Poll } from '../../../../src/model/live/poll.ts';
import { type Room, stateTopic } from '../../../../src/model/live/room.ts';
import { talk } from '../talk-state.ts';

/** A room, polls and documents for tests. */
export const room: Room = { owner: 'hall', code: '7KQ4MB' };
export const NOW = Date.UTC(2026, 10, 29, 17);

export const reasons: Poll = { id: 'four-reasons', kind: 'one', options: 4, slide: 'why-now' };
export const sources: Poll = { id: 'sources', kind: 'several', options: 5, slide: 'funding-sources' };

/** A desk that has taken questions, and takes none just now. */
export const desk: Desk = [
	{ to: 'connected', now: NOW } as const,
	{ to: 'ask', taken: true } as const,
	{ to: 'ask', taken: false } as const,
].reduce<Desk>((until, action) => deskAfter(action, until), newDesk(room, '00mabcde-AB'));

export const register: Register = { v: 1, n: 1, e: 1, language: 'sv', answers: {}, questions: [], likes: [] };

export const state: HallState = { ...hallStateOf(desk, talk, NOW).state, n: 5, slide: 'why-now', step: 2 };

/** The name of a device, as a topic may have it. */
export const device = (number: number): string => `device-${String(number).padStart(4, '0')}`;

/** A phone that has just joined. */
export function phone(of: Partial<KeptPhone> = {}): Phone {
	return newPhone({ code: room.code, device: device(1), language: 'fi', ...of });
}

/** A phone that has been told something. */
export function told(by: HallState, before: Phone = phone(), now = NOW, random = 0): Phone {
	return phoneAfter({ to: 'hear', topic: stateTopic(room), payload: JSON.stringify(by), now, random }, before);
}
