import { includeWindow, openChannel, recipient, type TalkChannel } from '../browser/channel.ts';
import { isTalkOn } from '../browser/talk-lock.ts';
import { keepAwake } from '../browser/wake-lock.ts';
import type { TalkState } from '../model/talk.ts';
import { type Message, pack, type Report } from '../model/talk-messages.ts';
import { pages, site } from './deck.ts';
import type { Talk } from './talk.ts';

/** How often the windows are called, in milliseconds, and after how many calls without an answer one counts as lost. */
const INTERVAL = 1000;
const PATIENCE = 3;

/** A window of the deck on this machine. */
export interface Audience {
	readonly report: Report;
	readonly lost: boolean;
}

interface Entry {
	report: Report;
	unanswered: number;
	gone: boolean;
}

/** The line to the audience's windows: who is there, and what they are told. */
export class Audiences {
	readonly #talk: Talk;
	readonly #channel: TalkChannel;
	readonly #entries = new Map<string, Entry>();
	readonly #invited = new Set<string>();
	readonly #opened = new Map<string, Window>();
	readonly #name = Math.random().toString(36).slice(2);
	readonly #onChange: () => void;
	#since = Date.now();
	#yielded = false;

	/**
	 * @param talk the state that the windows are told
	 * @param invited the window that this one was opened from, if any
	 * @param onChange is called when something about the windows has changed
	 */
	constructor(talk: Talk, invited: string | null, onChange: () => void) {
		this.#talk = talk;
		this.#onChange = onChange;
		if (invited !== null) {
			this.#invited.add(invited);
			const openedBy: Window | null = opener;
			if (openedBy) this.#opened.set(invited, openedBy);
		}
		this.#channel = openChannel(site, (message) => this.#receive(message));
		talk.onChange(() => this.#tell());
	}

	/** Calls the windows, now and from here on, and tells them where the talk is. */
	start(): void {
		setInterval(() => this.#call(), INTERVAL);
		this.#call();
		for (const window of this.#invited) this.#channel.post({ kind: 'invite', window });
		this.#tell();
		keepAwake();
	}

	/** The windows that follow, the first found first. */
	get following(): readonly Audience[] {
		return this.#list('audience');
	}

	/** Windows of the deck that do not follow. */
	get readers(): readonly Audience[] {
		return this.#list('reader').filter(({ lost }) => !lost);
	}

	/** Whether another presenter's window leads. */
	get yielded(): boolean {
		return this.#yielded;
	}

	post(message: Message): void {
		if (!this.#yielded) this.#channel.post(message);
	}

	invite(window: string): void {
		this.#invited.add(window);
		this.post({ kind: 'invite', window });
		this.#tell();
	}

	/** Lets a window go, and forgets one that is lost. */
	release(window: string): void {
		this.#invited.delete(window);
		this.#entries.delete(window);
		this.post({ kind: 'end', window });
		this.#onChange();
	}

	/** The talk is over: every window is an ordinary page again. */
	end(): void {
		this.#invited.clear();
		this.post({ kind: 'end', window: null });
	}

	/** Where a new audience window begins, and the name that makes it one. */
	newWindow(): { readonly address: URL; readonly target: string; readonly window: string } {
		const { language, slide } = this.#talk.state;
		const address = new URL(pages[language]);
		address.searchParams.set('as', 'slides');
		address.hash = `#/${slide}`;
		const window = Math.random().toString(36).slice(2);
		return { address, target: `kommundeck.audience ${window}`, window };
	}

	/** Opens another window for the audience. Returns whether the browser let us. */
	open(): boolean {
		const { address, target, window } = this.newWindow();
		const opened = open(address, target, 'popup,width=1280,height=720');
		if (!opened) return false;
		includeWindow(opened);
		this.#opened.set(window, opened);
		return true;
	}

	/** Whether {@link fill} can reach a window. */
	canFill(window: string): boolean {
		return this.#opened.get(window)?.closed === false;
	}

	/** Asks a window to fill its screen, and hands on the right to do so that the click here has given. */
	fill(window: string): void {
		const options = { targetOrigin: recipient, delegate: 'fullscreen' };
		this.#opened.get(window)?.postMessage(pack({ kind: 'fill' }), options);
	}

	/** Leads again after another window has taken over. */
	takeBack(): void {
		this.#since = Date.now();
		this.#yielded = false;
		this.#call();
		this.#tell();
		this.#onChange();
	}

	#list(role: Report['role']): readonly Audience[] {
		return [...this.#entries.values()]
			.filter(({ report }) => report.role === role)
			.map(({ report, unanswered, gone }) => ({ report, lost: gone || unanswered > PATIENCE }));
	}

	#call(): void {
		if (this.#yielded) return;
		for (const entry of this.#entries.values()) entry.unanswered++;
		this.#channel.post({ kind: 'call', presenter: this.#name, since: this.#since });
		this.#onChange();
	}

	#tell(): void {
		this.post({ kind: 'state', state: this.#talk.state });
	}

	#receive(message: Message): void {
		if (message.kind === 'call') this.#meet(message);
		if (this.#yielded) return;
		if (message.kind === 'report') this.#hear(message);
		else if (message.kind === 'wish') this.#grant(message);
		else if (message.kind === 'bye') {
			const entry = this.#entries.get(message.window);
			if (entry?.report.role === 'reader') this.#entries.delete(message.window);
			else if (entry) entry.gone = true;
			this.#onChange();
		}
	}

	/** Two windows cannot both lead: the one that came later does. One that has just been opened asks where the talk is. */
	#meet({ presenter, since }: Extract<Message, { kind: 'call' }>): void {
		if (since === 0) this.#tell();
		if (since < this.#since || (since === this.#since && presenter < this.#name) || this.#yielded) return;
		this.#yielded = true;
		this.#onChange();
	}

	#hear(report: Report): void {
		const { window, role } = report;
		const known = this.#entries.get(window);
		this.#entries.set(window, { report, unanswered: 0, gone: false });
		if (role === 'reader' && this.#invited.has(window)) this.#channel.post({ kind: 'invite', window });
		// One that is new, has been lost, or was loaded anew has not heard the state.
		const stale = role === 'audience' && (!known || known.gone || report.latest === null);
		if (report.alone && report.latest) this.#talk.set(report.latest);
		else if (stale || known?.report.role !== role) this.#tell();
		this.#onChange();
	}

	/** A wish is always answered, so that the window knows that someone is here. */
	#grant({ window, wish }: Extract<Message, { kind: 'wish' }>): void {
		if (this.#entries.get(window)?.report.role !== 'audience') return;
		const before = this.#talk.state;
		this.#talk.ask(wish);
		if (this.#talk.state === before) this.#tell();
	}
}

/** How long the other windows have to answer while a talk is on, in milliseconds: a laptop may be busy. */
const DEADLINE = 5000;

/** The same where the browser does not say whether a talk is on: mostly there is none to wait for. */
const DEADLINE_UNSURE = 400;

/**
 * Asks the other windows where the talk is: a presenter's window that was closed and opened again, or that may keep nothing,
 * goes on from there, and so does a second one. To be called before this window says that it holds a talk itself.
 *
 * @returns the state, or undefined when there is no talk, or none that has begun
 */
export async function hearTalk(): Promise<TalkState | undefined> {
	const on = await isTalkOn(site);
	if (on === false) return undefined;
	return new Promise((resolve) => {
		const channel = openChannel(site, (message) => {
			const known = message.kind === 'state' ? message.state : message.kind === 'report' ? message.latest : null;
			if (known) settle(known.clock.startedAt === null ? undefined : known);
		});
		const settle = (state: TalkState | undefined) => {
			clearTimeout(waiting);
			channel.close();
			resolve(state);
		};
		const waiting = setTimeout(() => settle(undefined), on ? DEADLINE : DEADLINE_UNSURE);
		// The oldest of all calls: another presenter's window does not give way to it.
		channel.post({ kind: 'call', presenter: '', since: 0 });
	});
}
