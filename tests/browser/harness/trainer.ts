import { expect } from 'vitest';
import type { LiveSite } from '../../../src/commands/live/serve-live.ts';
import { type Desk, type DeskAction, deskAfter, deskName, hallStateOf, newDesk } from '../../../src/model/live/desk.ts';
import { LIVE_VERSION, readRegister } from '../../../src/model/live/documents.ts';
import type { Poll } from '../../../src/model/live/poll.ts';
import {
	AUDIENCE,
	EMBEDDED_OWNER,
	hereTopic,
	LIVE_PATH,
	placeOfTopic,
	registerTopic,
	stateTopic,
} from '../../../src/model/live/room.ts';
import type { TalkState } from '../../../src/model/talk.ts';
import { Client } from '../../live/harness/client.ts';
import { newDevice, roomOf } from '../../live/harness/names.ts';
import { talk as usual } from '../../unit/model/talk-state.ts';

/** What leads a talk in the tests of phones: a presenter's window without the window. */
export interface Trainer {
	readonly code: string;
	readonly desk: Desk;
	/** Where the talk goes, told to all. */
	tell(change?: Partial<TalkState>): Promise<void>;
	act(action: DeskAction): Promise<void>;
	/** Sends what no presenter's window would, under the topic of the room's state. */
	say(payload: string): Promise<void>;
	/** Has the hall told that she is gone, and at once that she is there: the broker tells so of a line that broke a while ago. */
	flicker(): Promise<void>;
	/** Closes the room. */
	close(): Promise<void>;
	/** Is gone without a word, as a laptop whose battery is empty. */
	vanish(): Promise<void>;
	/** Comes back after that, with what it knew. */
	comeBack(): Promise<void>;
}

/**
 * Opens a room on a site.
 *
 * @param site the site with its broker
 * @param slide where the talk is at first
 */
export async function openRoom(site: LiveSite, slide: string): Promise<Trainer> {
	const room = roomOf(EMBEDDED_OWNER);
	let desk = newDesk(room, deskName(Date.now(), 'TEST'));
	let talk: TalkState = { ...usual, slide };
	const here = hereTopic(room);
	const connect = async () => {
		const opened = await Client.open({
			address: brokerOf(site),
			id: `desk-${Date.now()}`,
			user: EMBEDDED_OWNER,
			password: site.key,
			will: { topic: here, payload: '0', retain: true },
		});
		// On a busy machine a test may say nothing for longer than the broker waits.
		opened.keepAlive();
		return opened;
	};
	let client = await connect();
	/** What has come until now is counted: a register is one however often it is taken. */
	const take = () => {
		const registers = client.heard.flatMap(({ topic, payload }) => {
			const place = placeOfTopic(topic);
			const register = readRegister(payload);
			return place?.kind === 'register' && register ? [[place.device, register] as const] : [];
		});
		desk = deskAfter({ to: 'take', registers }, desk);
		return desk;
	};
	const say = async (payload: string) => {
		await client.publish(stateTopic(room), payload, { retain: true });
	};
	const tell = async (change: Partial<TalkState> = {}) => {
		talk = { ...talk, ...change };
		desk = deskAfter({ to: 'tell' }, take());
		await say(JSON.stringify(hallStateOf(desk, talk, Date.now()).state));
	};
	const start = async () => {
		desk = deskAfter({ to: 'connected', now: Date.now() }, desk);
		await client.subscribe(registerTopic(room, '+'));
		await client.publish(here, '1', { retain: true });
		await tell();
	};
	await start();
	return {
		code: room.code,
		get desk() {
			return take();
		},
		tell,
		async act(action) {
			desk = deskAfter(action, take());
			await tell();
		},
		say,
		async flicker() {
			for (const payload of ['0', '1']) await client.publish(here, payload, { retain: true });
		},
		async close() {
			desk = deskAfter({ to: 'tell' }, desk);
			await say(JSON.stringify({ v: LIVE_VERSION, n: desk.n, end: true }));
			await say('');
		},
		vanish: () => client.vanish(),
		async comeBack() {
			client = await connect();
			await start();
		},
	};
}

/** The address of a site's broker. */
function brokerOf(site: LiveSite): string {
	return `${site.address.replace(/^http/u, 'ws')}${LIVE_PATH}`;
}

/** Answers the open poll from other phones: each with its list of options. */
export async function answerFromPhones(
	site: LiveSite,
	trainer: Trainer,
	answers: readonly (readonly number[])[],
): Promise<void> {
	const before = trainer.desk.ballots.size;
	const key = `${trainer.desk.poll?.poll.id}.${trainer.desk.poll?.round}`;
	await Promise.all(
		answers.map(async (options) => {
			const id = newDevice();
			const client = await Client.open({ address: brokerOf(site), id, user: AUDIENCE, password: AUDIENCE });
			const register = { v: 1, n: 1, e: 1, language: 'sv', answers: { [key]: options }, questions: [], likes: [] };
			const topic = registerTopic({ owner: EMBEDDED_OWNER, code: trainer.code }, id);
			await client.publish(topic, JSON.stringify(register));
			await client.leave();
		}),
	);
	await expect.poll(() => trainer.desk.ballots.size).toBe(before + answers.length);
}

/** Has the broker drop the line of a phone, as it does when another one comes under the same name. */
export async function dropLine(site: LiveSite, device: string): Promise<void> {
	const client = await Client.open({ address: brokerOf(site), id: device, user: AUDIENCE, password: AUDIENCE });
	await client.leave();
}

/** A poll of the deck. */
export const poll: Poll = { id: 'heaviest-reason', kind: 'one', options: 5, slide: 'why-now' };
/** One that is asked for several answers, and one on a scale. */
export const severalPoll: Poll = { id: 'funding-used', kind: 'several', options: 6, slide: 'funding-sources' };
export const scalePoll: Poll = { id: 'staff-shortage', kind: 'scale', options: 5, slide: 'population-and-workforce' };
