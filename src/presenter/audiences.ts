import { includeWindow, openChannel, recipient, type TalkChannel } from '../browser/channel.ts';
import { siteKey } from '../browser/site-key.ts';
import { keepAwake } from '../browser/wake-lock.ts';
import { type Message, pack, type Report } from '../model/talk-messages.ts';
import { pages, site } from './deck.ts';
import type { Talk } from './talk.ts';

/** How often the windows are called, in milliseconds. */
const CALL_INTERVAL = 1000;

/** How many calls a window may leave unanswered before it counts as lost. */
const MAX_UNANSWERED = 3;

/** A window of the deck on this machine, as it reported last. */
export interface Audience {
	readonly report: Report;
	/** Whether it was closed without being let go, or has stopped answering. */
	readonly lost: boolean;
}

interface Entry {
	report: Report;
	unanswered: number;
	gone: boolean;
}

/** Knows the windows of the deck on this machine, tells those that follow the state of the talk, and takes their commands. */
export class Audiences {
	readonly #talk: Talk;
	readonly #channel: TalkChannel;
	readonly #entries = new Map<string, Entry>();
	readonly #invited = new Set<string>();
	readonly #opened = new Map<string, Window>();
	readonly #name = Math.random().toString(36).slice(2);
	readonly #onChange: () => void;
	#since = Date.now();
	#superseded = false;
	/** When the talk was changed here last, in milliseconds since 1970; later with each change. */
	#changedAt = 0;

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
		this.#channel = openChannel(site, (message) => this.#onMessage(message));
		talk.onChange(() => {
			this.#changedAt = Math.max(Date.now(), this.#changedAt + 1);
			this.#broadcast();
		});
	}

	/** Begins to call the windows, once a second, and tells them where the talk is. */
	start(): void {
		setInterval(() => this.#call(), CALL_INTERVAL);
		this.#call();
		for (const window of this.#invited) this.#channel.post({ kind: 'invite', window });
		this.#broadcast();
		keepAwake('talk', true);
	}

	/** The windows that follow, in the order in which they were found. */
	get following(): readonly Audience[] {
		return this.#list('audience');
	}

	/** Windows of the deck that do not follow. */
	get readers(): readonly Audience[] {
		return this.#list('reader').filter(({ lost }) => !lost);
	}

	/** Whether another presenter's window has taken over: this one tells nobody anything then. */
	get superseded(): boolean {
		return this.#superseded;
	}

	/**
	 * Sends a message to every window, unless another presenter leads.
	 *
	 * @param message what is sent
	 */
	post(message: Message): void {
		if (!this.#superseded) this.#channel.post(message);
	}

	/**
	 * Has a window follow the talk.
	 *
	 * @param window its name on the channel
	 */
	invite(window: string): void {
		this.#invited.add(window);
		this.post({ kind: 'invite', window });
		this.#broadcast();
	}

	/**
	 * Lets a window go, which becomes an ordinary page; one that is lost is only forgotten.
	 *
	 * @param window its name on the channel
	 */
	release(window: string): void {
		this.#invited.delete(window);
		this.#entries.delete(window);
		this.post({ kind: 'end', window });
		this.#onChange();
	}

	/** Ends the talk for every window: each is an ordinary page again. */
	end(): void {
		this.#invited.clear();
		this.post({ kind: 'end', window: null });
	}

	/**
	 * Chooses a name for a new window of the audience.
	 *
	 * @returns its address, the target that makes it follow under that name, and the name on the channel
	 */
	newWindow(): { readonly address: URL; readonly target: string; readonly window: string } {
		const { language, slide } = this.#talk.state;
		const address = new URL(pages[language]);
		address.searchParams.set('as', 'slides');
		address.hash = `#/${slide}`;
		const window = Math.random().toString(36).slice(2);
		return { address, target: `${siteKey('audience')} ${window}`, window };
	}

	/**
	 * Opens another window for the audience.
	 *
	 * @returns whether the browser allowed it
	 */
	open(): boolean {
		const { address, target, window } = this.newWindow();
		const opened = open(address, target, 'popup,width=1280,height=720');
		if (!opened) return false;
		includeWindow(opened);
		this.#opened.set(window, opened);
		return true;
	}

	/**
	 * Whether {@link fill} can reach a window: only those that this one has opened, or was opened from.
	 *
	 * @param window its name on the channel
	 */
	canFill(window: string): boolean {
		return this.#opened.get(window)?.closed === false;
	}

	/**
	 * Asks a window to fill its screen. Browsers allow it only after a click, so the right that the click here gave is handed on.
	 *
	 * @param window its name on the channel
	 */
	fill(window: string): void {
		const options = { targetOrigin: recipient, delegate: 'fullscreen' };
		this.#opened.get(window)?.postMessage(pack({ kind: 'fill' }), options);
	}

	/** Takes the lead back from another presenter's window. */
	takeBack(): void {
		this.#since = Date.now();
		this.#superseded = false;
		this.#call();
		this.#broadcast();
		this.#onChange();
	}

	#list(role: Report['role']): readonly Audience[] {
		return [...this.#entries.values()]
			.filter(({ report }) => report.role === role)
			.map(({ report, unanswered, gone }) => ({ report, lost: gone || unanswered > MAX_UNANSWERED }));
	}

	#call(): void {
		if (this.#superseded) return;
		for (const entry of this.#entries.values()) entry.unanswered++;
		this.#channel.post({ kind: 'call', presenter: this.#name, since: this.#since });
		this.#onChange();
	}

	#broadcast(): void {
		this.post({ kind: 'state', state: this.#talk.state, changedAt: this.#changedAt });
	}

	#onMessage(message: Message): void {
		if (message.kind === 'call') this.#onPresenter(message);
		if (this.#superseded) return;
		if (message.kind === 'report') this.#onReport(message);
		else if (message.kind === 'command') this.#onCommand(message);
		else if (message.kind === 'bye') {
			const entry = this.#entries.get(message.window);
			if (entry?.report.role === 'reader') this.#entries.delete(message.window);
			else if (entry) entry.gone = true;
			this.#onChange();
		}
	}

	/** Gives way to a presenter's window that came later, as two cannot lead; answers one that only asks where the talk is. */
	#onPresenter({ presenter, since }: Extract<Message, { kind: 'call' }>): void {
		if (since === 0) this.#broadcast();
		if (since < this.#since || (since === this.#since && presenter < this.#name) || this.#superseded) return;
		this.#superseded = true;
		this.#onChange();
	}

	#onReport(report: Report): void {
		const { window, role } = report;
		const known = this.#entries.get(window);
		this.#entries.set(window, { report, unanswered: 0, gone: false });
		if (role === 'reader' && this.#invited.has(window)) this.#channel.post({ kind: 'invite', window });
		// A window that is new, was lost, or was loaded anew does not know the state, or knows the one that it had kept.
		const told = known && !known.gone && report.latest !== null && report.changedAt === this.#changedAt;
		const stale = role === 'audience' && !told;
		// A window that went on by itself is followed, unless the talk has been changed here since it was last told: it did so
		// because this window was slow, and would take back what the trainer has done meanwhile.
		if (report.detached && report.latest && report.changedAt >= this.#changedAt) this.#talk.set(report.latest);
		else if (report.detached || stale || known?.report.role !== role) this.#broadcast();
		this.#onChange();
	}

	/** Answers each command, even one that changes nothing: without an answer the window would go on by itself. */
	#onCommand({ window, command }: Extract<Message, { kind: 'command' }>): void {
		if (this.#entries.get(window)?.report.role !== 'audience') return;
		const before = this.#talk.state;
		this.#talk.dispatch(command);
		if (this.#talk.state === before) this.#broadcast();
	}
}
