import { brokerAddress } from '../../browser/live/broker.ts';
import type { LineState } from '../../browser/live/line.ts';
import { deckPolls } from '../../browser/live/poll-words.ts';
import { TAB_KEYS } from '../../browser/live/tab-keys.ts';
import { forgetInTab, recallInTab, rememberInTab } from '../../browser/tab-storage.ts';
import { isRecord, isString } from '../../model/checks.ts';
import { type Desk, newDesk, resumedDesk } from '../../model/live/desk.ts';
import { readDesk } from '../../model/live/kept-desk.ts';
import { spacedCode } from '../../model/live/on-wall.ts';
import {
	AUDIENCE,
	EMBEDDED_OWNER,
	LIVE_PATH,
	type LiveServer,
	newCode,
	placeOfTopic,
	stateTopic,
} from '../../model/live/room.ts';
import type { Audiences } from '../audiences.ts';
import { site } from '../deck.ts';
import { announce, notify } from '../notices.ts';
import type { Talk } from '../talk.ts';
import { Hall, newLeader } from './hall.ts';
import { forgetKey, isKeyFresh, ownKey } from './key.ts';
import { type LiveKey, t } from './words.ts';

/** For how long a room that was left is gone back to, in milliseconds. Browsers bring back tabs of another day. */
const MAX_AGE = 12 * 60 * 60 * 1000;

/** By whom and with what a room is led. */
export interface Account {
	readonly user: string;
	readonly password: string;
}

/** How often the server on this machine is asked how phones reach it, in milliseconds. */
const ASKING = 10_000;

interface KeptRoom extends Account {
	readonly address: string;
}

/** Why there is no room. */
type Fault = Extract<LiveKey, `setup.${'noKey' | 'refusedKey' | 'refusedAccount' | 'invalidAccount'}`>;

/** The room of this window: there is one or none, and the trainer opens and closes it. */
export class Rooms {
	readonly #talk: Talk;
	readonly #audiences: Audiences;
	readonly #broker: string;
	readonly #listeners = new Set<() => void>();
	#hall: Hall | undefined;
	#fault: Fault | null = null;
	/** The desk of a room that was closed, for its results; or that the broker has refused, to go on with. */
	#left: Desk | undefined;
	#closed: 'setup.closed' | 'setup.closedUnheard' | null = null;
	#addresses: readonly string[] = [];
	/** The address that the trainer has chosen, or that was the likeliest. */
	#wanted: string | undefined;
	#isEmbedded = false;
	#isFull = false;
	/** The number of rooms entered and closed: the line of one that is being closed says nothing of the next. */
	#latestId = 0;
	#wasLost = false;
	/** Whether another window led the talk when this was looked at last. */
	#wasSuperseded = false;

	/**
	 * @param talk is told what the wall shows of the room
	 * @param audiences knows whether this window leads the talk
	 */
	constructor(talk: Talk, audiences: Audiences) {
		this.#talk = talk;
		this.#audiences = audiences;
		this.#broker = brokerAddress() ?? '';
		// With the talk the room ends.
		talk.onChange(({ clock }, before) => {
			if (clock.startedAt === null && before.clock.startedAt !== null) void this.close();
			else this.#tell();
		});
		setInterval(() => {
			this.#hall?.tick();
			this.#followLead();
			this.#tell();
		}, 1000);
		setInterval(() => void this.#lookAtServer(), ASKING);
	}

	/** The room that is open, or that this window had until another one has taken it. */
	get hall(): Hall | undefined {
		return this.#hall;
	}

	/** Why there is no room, in words; null when the trainer has only to open one. */
	get fault(): Fault | null {
		return this.#fault;
	}

	/** How the last room was closed, in words; null when none was. */
	get closed(): 'setup.closed' | 'setup.closedUnheard' | null {
		return this.#closed;
	}

	/** What is known of the room, or of the one that was closed last. */
	get desk(): Desk | undefined {
		return this.#hall?.desk ?? this.#left;
	}

	/** The addresses under which phones may reach the deck. */
	get addresses(): readonly string[] {
		return this.#addresses;
	}

	/** Whether phones wait outside, as all places of the broker on this machine are taken. */
	get isFull(): boolean {
		return this.#isFull && this.#hall?.line === 'open';
	}

	/** Whether the broker is that of `npm run live`, which knows its trainer by a key. */
	get isEmbedded(): boolean {
		return this.#isEmbedded;
	}

	/** Whether this window may open a room without asking for an account. */
	get hasKey(): boolean {
		return ownKey() !== undefined;
	}

	/** Whether this window leads the talk: what takes that back takes the room back as well. */
	get leadsTalk(): boolean {
		return !this.#audiences.superseded;
	}

	/** @param listener is called when anything has changed, and each second */
	onChange(listener: () => void): void {
		this.#listeners.add(listener);
	}

	/** Has whoever listens look again. */
	refresh(): void {
		this.#tell();
	}

	/** Goes on with the room that this window had before it was loaded anew, or opens one where the key has just come. */
	async start(): Promise<void> {
		const server = await askServer();
		this.#isEmbedded = server !== undefined || ownKey() !== undefined;
		this.#addresses = server?.addresses ?? [site.href];
		// Whoever leads the talk may have been quicker.
		if (this.#hall || this.#fault) {
			this.#tell();
			return;
		}
		const kept = keptRoom();
		const key = ownKey();
		const account = key === undefined ? kept : { user: EMBEDDED_OWNER, password: key };
		const { live, clock } = this.#talk.state;
		const desk = readDesk(recallInTab(TAB_KEYS.desk) ?? '', newLeader());
		const isCurrent = desk && Date.now() - desk.calledAt < MAX_AGE && (clock.startedAt !== null || !isKeyFresh());
		if (account && isCurrent && desk.room.owner === account.user) this.#enter(desk, account, kept?.address);
		else if (account && (live || isKeyFresh())) this.open(account);
		else {
			this.#fault = this.#isEmbedded && !account ? 'setup.noKey' : null;
			if (live) this.#talk.set({ live: { ...live, shows: null, poll: null, question: null, answers: 0 } });
			if (live && this.#fault) notify(t(this.#fault));
		}
		this.#tell();
	}

	/**
	 * Opens a room, or goes on with one whose phones are still there.
	 *
	 * @param account who leads it; without one it is who has the key
	 */
	open(account: Account | undefined = this.#keyAccount()): void {
		if (!account) return;
		const { user } = account;
		if (user === AUDIENCE || !placeOfTopic(stateTopic({ owner: user, code: 'AAAAAA' }))) {
			this.#fault = 'setup.invalidAccount';
			this.#tell();
			return;
		}
		const { live } = this.#talk.state;
		const left = this.#closed === null && this.#left?.room.owner === user ? this.#left : undefined;
		if (left) this.#enter({ ...left, by: newLeader(left.by) }, account);
		else {
			const code = live?.code ?? newCode((bytes) => crypto.getRandomValues(bytes));
			this.#enter(newDesk({ owner: user, code }, newLeader()), account);
		}
	}

	/**
	 * Closes the room for all. Its results and questions are there until another one is opened. A room that another window leads goes on
	 * there.
	 */
	async close(): Promise<void> {
		const hall = this.#hall;
		if (!hall) return;
		const isLed = hall.line !== 'superseded';
		// What the hall has answered to a poll that is open still is a result as well.
		if (isLed) hall.dispatch({ to: 'close-poll' });
		this.#hall = undefined;
		this.#left = hall.desk;
		this.#closed = isLed ? 'setup.closed' : null;
		this.#latestId++;
		forgetInTab(TAB_KEYS.room);
		this.#tell();
		if (!isLed) hall.leave();
		// Another room may have been opened meanwhile.
		else if (!(await hall.close()) && !this.#hall) this.#closed = 'setup.closedUnheard';
		this.#tell();
	}

	/** Takes the talk and the room back from another window of the trainer. */
	takeBack(): void {
		if (this.#audiences.superseded) this.#audiences.takeBack();
		if (this.#hall?.line === 'superseded') this.#hall.takeBack();
	}

	/** Who leads the talk leads the phones. */
	#followLead(): void {
		const { superseded } = this.#audiences;
		if (this.#wasSuperseded && !superseded) this.takeBack();
		this.#wasSuperseded = superseded;
	}

	/** Chooses the address that the code leads to. */
	useAddress(address: string): void {
		if (!this.#hall) return;
		this.#wanted = address;
		this.#hall.address = address;
		const kept = keptRoom();
		if (kept) rememberInTab(TAB_KEYS.room, JSON.stringify({ ...kept, address }));
	}

	/** Learns what has changed about how phones reach the server on this machine: it may be in another network now, or be full. */
	async #lookAtServer(): Promise<void> {
		// A line that is lost has its own notice, and who does not lead the room changes nothing of it.
		if (!this.#isEmbedded || this.#hall?.line !== 'open') return;
		const server = await askServer();
		const hall = this.#hall;
		if (!server || !hall) return;
		this.#addresses = server.addresses;
		const address = this.#reachable(this.#wanted) ?? hall.address;
		const news = [
			...(address === hall.address ? [] : [t('notices.address')]),
			...(server.isFull && !this.#isFull ? [t('notices.full')] : []),
		];
		if (address !== hall.address) hall.address = address;
		this.#isFull = server.isFull;
		// A second notice would take the place of the first.
		if (news.length > 0) notify(news.join(' '));
		this.#tell();
	}

	/** The address that is wanted, or another one while phones do not reach that; undefined while they reach none. */
	#reachable(wanted: string | undefined): string | undefined {
		return this.#addresses.find((each) => each === wanted) ?? this.#addresses[0];
	}

	#keyAccount(): Account | undefined {
		const password = ownKey();
		return password === undefined ? undefined : { user: EMBEDDED_OWNER, password };
	}

	#enter(kept: Desk, account: Account, wanted?: string): void {
		const { live } = this.#talk.state;
		const poll = live?.code === kept.room.code ? live.poll : null;
		const desk = resumedDesk(kept, poll, { polls: deckPolls, now: Date.now() });
		const chosen = wanted ?? this.#wanted;
		const address = this.#reachable(chosen) ?? site.href;
		this.#wanted = chosen ?? address;
		this.#isFull = false;
		rememberInTab(TAB_KEYS.room, JSON.stringify({ ...account, address } satisfies KeptRoom));
		this.#fault = null;
		this.#closed = null;
		this.#left = undefined;
		this.#wasLost = false;
		const id = ++this.#latestId;
		const { code } = desk.room;
		if (live?.code !== code) announce(t('notices.opened', { code: spacedCode(code) }));
		this.#hall = new Hall({
			talk: this.#talk,
			desk,
			broker: this.#broker,
			...account,
			address,
			onChange: () => this.#tell(),
			onLine: (state) => {
				if (id === this.#latestId) this.#onLine(state);
			},
		});
		this.#tell();
	}

	/** Says once what has become of the line. Nothing else waits for it. */
	#onLine(state: LineState): void {
		const isLost = state === 'lost' || state === 'full';
		if (isLost && !this.#wasLost) notify(t('notices.lost'));
		if (state === 'open' && this.#wasLost) notify(t('notices.back'));
		this.#wasLost = isLost || (this.#wasLost && state === 'connecting');
		if (state === 'superseded') notify(t('notices.superseded'));
		if (state === 'refused') this.#refused();
	}

	#refused(): void {
		const hall = this.#hall;
		if (!hall) return;
		hall.suspend();
		this.#hall = undefined;
		this.#left = hall.desk;
		this.#fault = this.#isEmbedded ? 'setup.refusedKey' : 'setup.refusedAccount';
		forgetKey();
		forgetInTab(TAB_KEYS.room);
		notify(t('notices.refused'));
	}

	#tell(): void {
		for (const listener of this.#listeners) listener();
	}
}

function keptRoom(): KeptRoom | undefined {
	try {
		const kept: unknown = JSON.parse(recallInTab(TAB_KEYS.room) ?? 'null');
		if (!isRecord(kept)) return undefined;
		const { user, password, address } = kept;
		return isString(user) && isString(password) && isString(address) ? { user, password, address } : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Asks the server of `npm run live` how phones reach it: it alone knows, as this window came by `localhost`.
 *
 * @returns undefined where the site is served by something else
 */
async function askServer(): Promise<LiveServer | undefined> {
	const isOnThisMachine = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u.test(site.hostname);
	if (ownKey() === undefined && !isOnThisMachine) return undefined;
	try {
		const response = await fetch(new URL(LIVE_PATH, site), { cache: 'no-store' });
		const answer: unknown = response.ok ? await response.json() : undefined;
		if (!isRecord(answer) || !Array.isArray(answer.addresses)) return undefined;
		const addresses = answer.addresses.filter(isString).filter((address) => URL.canParse(address));
		return { addresses, isFull: answer.isFull === true };
	} catch {
		return undefined;
	}
}
