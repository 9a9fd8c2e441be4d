import { signs } from '../../browser/live/broker.ts';
import { type Line, type LineState, openLine } from '../../browser/live/line.ts';
import { TAB_KEYS } from '../../browser/live/tab-keys.ts';
import { forgetInTab, rememberInTab } from '../../browser/tab-storage.ts';
import { countNewcomers, type PollCount } from '../../model/live/count.ts';
import {
	closedRoomOf,
	type Desk,
	type DeskAction,
	type DeskQuestion,
	deskAfter,
	deskName,
	followersOf,
	hallStateOf,
	isCallDue,
	isNews,
	leaderIn,
	pollCountOf,
	questionsOf,
} from '../../model/live/desk.ts';
import { type HallState, type Register, readRegister, readState } from '../../model/live/documents.ts';
import { writeDesk } from '../../model/live/kept-desk.ts';
import type { LiveOnWall } from '../../model/live/on-wall.ts';
import { hereTopic, placeOfTopic, registerTopic, stateTopic } from '../../model/live/room.ts';
import { isSameOnWall, shownQuestion, wallOf } from '../../model/live/wall.ts';
import type { Talk } from '../talk.ts';
import { Spacing } from './spacing.ts';

/** How long phones wait at least between two documents, in milliseconds: four a second. */
const PAUSE = 250;
/** How long registers are collected, in milliseconds: thousands come at once after a roll call. */
const COLLECTING = 200;
/** How often the desk is kept while nothing is told, in milliseconds. */
const KEEPING = 1000;
/** How long before phones stop believing what they were told it is told anew, in milliseconds. */
const RENEWAL = 2 * 60 * 60 * 1000;
/** How long a room may take to close, in milliseconds. */
const CLOSING = 3000;
/** From how many on, and from which share of all, answers of newcomers are worth a look. */
const SUSPICIOUS = { answers: 10, share: 1 / 3 };

export interface HallOptions {
	readonly talk: Talk;
	readonly desk: Desk;
	/** The address of the broker. */
	readonly broker: string;
	readonly user: string;
	readonly password: string;
	/** The address that the code leads to, without the code. */
	readonly address: string;
	/** Is called when anything has changed. */
	onChange(): void;
	/** Is told each change of the line. */
	onLine(state: LineState): void;
}

/** Makes a name for this window as one that leads a room, greater than those of all that have led it. */
export function newLeader(after = ''): string {
	const before = Number.parseInt(after.split('-', 1)[0] ?? '', 36) || 0;
	return deskName(Math.max(Date.now(), before + 1), signs(4));
}

/**
 * A room that this window leads: what phones are told and send, and what the wall shows of it. The talk goes on whatever becomes of
 * the line.
 */
export class Hall {
	readonly #options: HallOptions;
	readonly #ending = new AbortController();
	#desk: Desk;
	/** What was computed of the desk: of thousands of registers that is worth to be kept. */
	#computed:
		| {
				readonly desk: Desk;
				readonly count: PollCount | null;
				readonly questions: readonly DeskQuestion[];
				readonly followers: number;
		  }
		| undefined;
	#address: string;
	#line: Line;
	#told: HallState | null = null;
	#left: readonly string[] = [];
	readonly #spacing = new Spacing(PAUSE, () => this.#tell(false));
	#keeping = 0;
	#collecting = 0;
	#come: [string, Register][] = [];
	/** The devices that were there when the poll was opened; undefined when this window does not know. */
	#early: ReadonlySet<string> | undefined;
	/** The window that has taken the room over, by its name. */
	#heardBy = '';

	constructor(options: HallOptions) {
		this.#options = options;
		this.#desk = options.desk;
		this.#address = options.address;
		this.#line = this.#openLine();
		const { signal } = this.#ending;
		options.talk.onChange(() => {
			this.#showOnWall();
			this.#spacing.soon();
		}, signal);
		addEventListener('pagehide', () => this.#keep(), { signal });
		this.#showOnWall();
	}

	get desk(): Desk {
		return this.#desk;
	}

	/** How the poll has been answered until now; null when there is none. */
	get count(): PollCount | null {
		return this.#compute().count;
	}

	/** The questions of the hall. */
	get questions(): readonly DeskQuestion[] {
		return this.#compute().questions;
	}

	get line(): LineState {
		return this.#line.state;
	}

	/** The keys of the questions that are shown and of which phones have no room. */
	get left(): readonly string[] {
		return this.#left;
	}

	/** The address that the code leads to, without the code. */
	get address(): string {
		return this.#address;
	}

	set address(address: string) {
		this.#address = address;
		this.#showOnWall();
		this.#options.onChange();
	}

	/** The address with the code in it, which the QR code has. */
	get joinAddress(): string {
		return joinAddressOf(this.#address, this.#desk.room.code);
	}

	/** What the wall is told of the room. */
	get wall(): LiveOnWall {
		return wallOf(this.#desk, this.joinAddress, this.#options.talk.state.live);
	}

	/** How many phones follow. */
	get followers(): number {
		return this.#compute().followers;
	}

	/** How many answers of newcomers the poll has, where they are so many that a script may have sent them; else 0. */
	get suspicious(): number {
		const { poll, ballots, muted } = this.#desk;
		if (!poll || !this.#early) return 0;
		const late = countNewcomers(ballots, { ...poll.poll, round: poll.round }, this.#early, muted);
		const all = this.count?.answers ?? 0;
		return late >= SUSPICIOUS.answers && late >= all * SUSPICIOUS.share ? late : 0;
	}

	/**
	 * Applies what the trainer does.
	 *
	 * @param action what she does
	 */
	dispatch(action: DeskAction): void {
		// What has come counts, also when the poll is closed with it.
		this.#takeCome();
		if (action.to === 'open-poll') this.#early = new Set(this.#desk.ballots.keys());
		this.#become(deskAfter(action, this.#desk));
	}

	/**
	 * Lays something over the slide on the wall, or takes it away. Phones see it all the same.
	 *
	 * @param shows what
	 * @param question its id among the shown ones, where it is a question
	 */
	showOnWall(shows: LiveOnWall['shows'], question?: string): void {
		const { talk } = this.#options;
		const shown = question === undefined ? (talk.state.live?.question ?? null) : shownQuestion(this.#desk, question);
		const live = wallOf(this.#desk, this.joinAddress, { shows, question: shown });
		// What is laid there is to be seen: no code and no black screen over it.
		talk.set(shows ? { live, blank: 'none', qr: false } : { live });
	}

	/** Whether a question lies over the slide, by its id among the shown ones. */
	isOnWall(question: string | null): boolean {
		const { live } = this.#options.talk.state;
		return live?.shows === 'question' && question !== null && live.question?.id === question;
	}

	/** Takes the room back from another window of the trainer. */
	takeBack(): void {
		this.#line.close();
		this.#told = null;
		this.#desk = { ...this.#desk, by: newLeader(this.#heardBy) };
		this.#line = this.#openLine();
		this.#options.onChange();
	}

	/** What happens from time to time: the roll is called, and what phones believe for some hours only is told anew. */
	tick(): void {
		const now = Date.now();
		// A roll that nobody hears would show nobody.
		if (this.line === 'open' && isCallDue(this.#desk, now)) this.#become(deskAfter({ to: 'call', now }, this.#desk));
		if (this.#told && this.#told.until - now < RENEWAL) this.#tell(true);
	}

	/**
	 * Closes the room for all.
	 *
	 * @returns whether the broker has heard of it
	 */
	async close(): Promise<boolean> {
		this.#forget();
		const { room } = this.#desk;
		const send = (topic: string, payload: string) => this.#line.publish(topic, payload, { retain: true });
		const told = async () => {
			await send(stateTopic(room), JSON.stringify(closedRoomOf(deskAfter({ to: 'tell' }, this.#desk))));
			await Promise.all([send(stateTopic(room), ''), send(hereTopic(room), '')]);
			return true;
		};
		const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), CLOSING));
		const isTold = this.line === 'open' && (await Promise.race([told(), late]));
		this.#line.close();
		return isTold;
	}

	/** Leaves the room to the window that has taken it over. */
	leave(): void {
		this.#forget();
		this.#line.close();
	}

	/** Lets the room wait until the trainer comes back into it, as the broker has refused this window. */
	suspend(): void {
		this.#stop();
		this.#line.close();
	}

	#compute() {
		if (this.#computed?.desk !== this.#desk) {
			const desk = this.#desk;
			this.#computed = {
				desk,
				count: pollCountOf(desk),
				questions: questionsOf(desk),
				followers: followersOf(desk),
			};
		}
		return this.#computed;
	}

	#forget(): void {
		this.#stop();
		forgetInTab(TAB_KEYS.desk);
		this.#options.talk.set({ live: null });
	}

	#stop(): void {
		this.#ending.abort();
		this.#spacing.stop();
		for (const timer of [this.#keeping, this.#collecting]) clearTimeout(timer);
	}

	#openLine(): Line {
		const { broker, user, password, onLine } = this.#options;
		const { room } = this.#desk;
		const state = stateTopic(room);
		return openLine({
			address: broker,
			clientId: `desk-${signs(16)}`,
			user,
			password,
			subscriptions: [registerTopic(room, '+'), state],
			will: { topic: hereTopic(room), payload: '0', otherwise: '1' },
			isTakenOver: (topic, payload) => topic === state && this.#leaderIn(payload) === 'later',
			onMessage: (topic, payload) => this.#hear(topic, payload),
			onState: (now) => {
				if (now === 'open') this.#connected();
				onLine(now);
				this.#options.onChange();
			},
		});
	}

	#connected(): void {
		// A line that comes back while the room is being closed must not open it again.
		if (this.#ending.signal.aborted) return;
		this.#become(deskAfter({ to: 'connected', now: Date.now() }, this.#desk));
		this.#tell(true);
	}

	#leaderIn(payload: string): ReturnType<typeof leaderIn> {
		const heard = readState(payload);
		if (!heard) return 'own';
		if ('by' in heard && heard.by > this.#heardBy) this.#heardBy = heard.by;
		return leaderIn(this.#desk, heard);
	}

	#hear(topic: string, payload: string): void {
		const place = placeOfTopic(topic);
		if (place?.room.code !== this.#desk.room.code || this.#ending.signal.aborted) return;
		// A window that led before does not know yet that this one does.
		if (place.kind === 'state' && this.#leaderIn(payload) === 'earlier') this.#tell(true);
		if (place.kind !== 'register') return;
		const register = readRegister(payload);
		if (!register) return;
		this.#come.push([place.device, register]);
		this.#collecting ||= window.setTimeout(() => this.#takeCome(), COLLECTING);
	}

	#takeCome(): void {
		clearTimeout(this.#collecting);
		this.#collecting = 0;
		const registers = this.#come;
		this.#come = [];
		this.#become(deskAfter({ to: 'take', registers }, this.#desk));
	}

	#become(desk: Desk): void {
		if (desk === this.#desk) return;
		this.#desk = desk;
		this.#showOnWall();
		this.#spacing.soon();
		this.#keeping ||= window.setTimeout(() => this.#keep(), KEEPING);
		this.#options.onChange();
	}

	#showOnWall(): void {
		const { talk } = this.#options;
		const { wall } = this;
		if (!isSameOnWall(talk.state.live, wall)) talk.set({ live: wall });
	}

	/** Tells phones where the talk is, if they do not know. */
	#tell(again: boolean): void {
		if (this.line === 'superseded' || this.line === 'refused' || this.#ending.signal.aborted) return;
		const desk = deskAfter({ to: 'tell' }, this.#desk);
		const { state, left } = hallStateOf(desk, this.#options.talk.state, Date.now());
		const hasLeft = left.join() !== this.#left.join();
		this.#left = left;
		if (hasLeft) this.#options.onChange();
		if (!again && !isNews(this.#told, state)) return;
		this.#desk = desk;
		this.#told = state;
		this.#spacing.told();
		this.#keep();
		void this.#line.publish(stateTopic(desk.room), JSON.stringify(state), { retain: true });
	}

	/** Keeps the desk for when this window is loaded anew. */
	#keep(): void {
		clearTimeout(this.#keeping);
		this.#keeping = 0;
		rememberInTab(TAB_KEYS.desk, writeDesk(this.#desk));
	}
}

/** The address that leads a phone into a room. */
export function joinAddressOf(address: string, code: string): string {
	return `${address}?live=${code}`;
}
