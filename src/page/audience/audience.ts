import { includeWindow, openChannel, origin as own } from '../../browser/channel.ts';
import { fillsScreen, onFillsScreen } from '../../browser/fills-screen.ts';
import { imageLoaded } from '../../browser/image-loaded.ts';
import { forgetRoomInTab } from '../../browser/live/tab-keys.ts';
import { isOutdated } from '../../browser/outdated.ts';
import { forgetInTab, TALK } from '../../browser/tab-storage.ts';
import { holdState } from '../../browser/talk-lock.ts';
import { keepAwake } from '../../browser/wake-lock.ts';
import type { Command } from '../../model/talk.ts';
import { type SlideShape, stateAfter, type TalkState } from '../../model/talk.ts';
import { type Loaded, type Message, type ScreenArea, unpack } from '../../model/talk-messages.ts';
import { fetchAllFigures } from '../charts/start.ts';
import { toggleFullScreen } from '../deck/full-screen.ts';
import { allWords, onLanguage, pageLanguage, site } from '../deck/language.ts';
import { sections } from '../deck/slides.ts';
import { onSlide } from '../deck/stage.ts';
import { type Follower, startFollowing } from './follow.ts';
import { startInput } from './input.ts';
import { forgetState, keepState, keptState } from './kept-state.ts';
import { showPointer } from './pointer.ts';
import { type Presence, watchPresenter } from './presence.ts';
import { showQr } from './qr.ts';
import { offerWayBack } from './way-back.ts';
import { forgetName, storeName } from './window-name.ts';

/** How long the presenter may take to answer a command before this window applies it itself, in milliseconds. */
const ANSWER_TIMEOUT = 500;

/** How a window comes onto the channel. */
interface ConnectOptions {
	readonly follows: boolean;
	/** The name under which it has followed before it was loaded, be it as the window of which it is a copy. */
	readonly before?: string | undefined;
	readonly presenter?: Window | null;
	openPresenter(): void;
}

let connected: string | undefined;

/**
 * Connects the window to the channel. It answers when a presenter asks who is there, and follows once it is invited.
 *
 * @param name what the window is called on the channel
 * @param options.follows whether it has been invited before
 * @param options.before the name that it had then: it goes on with what it knew under that name until a presenter speaks
 * @param options.presenter the presenter's window, if this one has opened it
 * @param options.openPresenter opens one
 */
export function connect(name: string, { follows, before, presenter, openPresenter }: ConnectOptions): void {
	if (presenter) includeWindow(presenter);
	if (connected !== undefined) return;
	connected = name;
	let follower: Follower | undefined;
	let stopInput = () => {};
	let presence: Presence | undefined;
	let closeOffer = () => {};
	let releaseState: (() => void) | undefined;
	let detached: TalkState | undefined;
	let changedAt = 0;
	/** The commands that no presenter has answered, and the timer that ends the waiting. */
	const unanswered: Command[] = [];
	let answering = 0;
	/** The presenter's window that was heard last. */
	let leading: string | undefined;
	let loaded: Loaded = null;
	const ahead = loadAhead((all) => {
		loaded = all;
		report();
	});

	const report = () =>
		channel.post({
			kind: 'report',
			window: name,
			role: follower ? 'audience' : 'reader',
			language: pageLanguage(),
			visible: document.visibilityState === 'visible',
			fullScreen: fillsScreen(),
			screen: screenArea(),
			title: document.title,
			detached: detached !== undefined,
			loaded,
			latest: detached ?? follower?.state ?? null,
			changedAt,
		});

	const begin = () => {
		if (follower) return;
		// A window that follows leads no talk: a copy of what the trainer's window kept would be taken for the next one.
		forgetInTab(TALK);
		storeName(name);
		follower = startFollowing({
			role: 'audience',
			languageIn: ({ language, ownLanguages }) => ownLanguages[name] ?? language,
			onMunicipality: ahead.addMunicipality,
			onShown: ({ qr, live }) => showQr(qr, live),
		});
		stopInput = startInput(dispatch, openPresenter, () => follower?.state?.slide);
		keepAwake('talk', true);
		presence = watchPresenter(site, (alone) => {
			closeOffer();
			closeOffer = alone ? offerWayBack(finish) : () => {};
		});
		ahead.start();
	};

	/** Shows a state, and keeps it: whether it was told, or is what this window has done by itself. */
	const know = (state: TalkState) => {
		if (!follower) return;
		releaseState ??= holdState(site);
		follower.follow(state);
		keepState(name, { state, changedAt, detached: detached !== undefined });
	};

	/** Goes on with what this window knew before it was loaded anew. A presenter who speaks knows better. */
	const goOn = () => {
		const kept = before === undefined ? undefined : keptState(before);
		if (!kept) return;
		changedAt = kept.changedAt;
		detached = kept.detached ? kept.state : undefined;
		know(kept.state);
	};

	const finish = () => {
		if (!follower) return;
		forgetName();
		forgetState();
		forgetRoomInTab();
		stopInput();
		takeUnanswered();
		showPointer(null);
		showQr(false, null);
		follower.stop();
		follower = undefined;
		detached = undefined;
		keepAwake('talk', false);
		// The presenter goes on calling: what was stopped would begin again if it heard that.
		presence?.stop();
		presence = undefined;
		releaseState?.();
		releaseState = undefined;
		report();
	};

	const dispatch = (command: Command) => {
		channel.post({ kind: 'command', window: name, command });
		unanswered.push(command);
		answering ||= window.setTimeout(
			() => {
				for (const each of takeUnanswered()) applyLocally(each);
			},
			detached ? 0 : ANSWER_TIMEOUT,
		);
	};
	/** Ends the waiting for an answer, and returns the commands that have waited. */
	const takeUnanswered = () => {
		clearTimeout(answering);
		answering = 0;
		return unanswered.splice(0);
	};

	/** Applies a command that no presenter has answered, as whoever holds the clicker must not stand still. */
	const applyLocally = (command: Command) => {
		const latest = detached ?? follower?.state;
		if (!latest) return;
		// Only the presenter knows whether there is a code to show.
		if (command.to === 'qr' && !latest.qr && !latest.live) return;
		detached = stateAfter(command, latest, deck, Date.now());
		know(detached);
		report();
	};

	const receive = (message: Message) => {
		if (isFromPresenter(message)) presence?.heard();
		switch (message.kind) {
			case 'call':
				report();
				// Another presenter's window has not heard what the one before has not answered. One without a name only asks.
				if (message.presenter === '') break;
				if (leading !== undefined && message.presenter !== leading) {
					for (const command of unanswered) channel.post({ kind: 'command', window: name, command });
				}
				leading = message.presenter;
				break;
			case 'invite':
				if (message.window === name) begin();
				report();
				break;
			case 'state':
				takeUnanswered();
				detached = undefined;
				changedAt = message.changedAt;
				know(message.state);
				break;
			case 'pointer':
				if (follower) showPointer(message.at);
				break;
			case 'end':
				if (message.window === null || message.window === name) finish();
				break;
		}
	};

	const channel = openChannel(site, receive);
	if (follows) {
		begin();
		goOn();
	}
	addEventListener('message', ({ data, origin }) => {
		if (origin === own && unpack(data)?.kind === 'fill' && !fillsScreen()) {
			void toggleFullScreen();
		}
	});
	document.addEventListener('visibilitychange', report);
	onFillsScreen(report);
	addEventListener('pagehide', () => channel.post({ kind: 'bye', window: name }));
	addEventListener('pageshow', ({ persisted }) => persisted && report());
	onLanguage(report);
	onSlide(() => setTimeout(report));
	report();
}

/** Whether a message was sent by a presenter's window, and not by another one of the audience. */
function isFromPresenter({ kind }: Message): boolean {
	return kind === 'call' || kind === 'invite' || kind === 'state' || kind === 'pointer';
}

/** What moving through the deck asks of its slides. */
const deck: readonly SlideShape[] = sections.map((section) => ({
	id: section.id,
	steps: section.querySelectorAll('[data-step]').length,
}));

/** The screen that the window is on, with the corner where the browser tells it. */
function screenArea(): ScreenArea {
	const part = (name: string): number => {
		const value: unknown = Reflect.get(screen, name);
		return typeof value === 'number' ? value : 0;
	};
	return { width: screen.width, height: screen.height, left: part('availLeft'), top: part('availTop') };
}

/** What is fetched before the talk needs it. */
interface Ahead {
	/** Fetches what every talk may need. */
	start(): void;
	/** Counts in what the municipality of the talk needs, in place of that of the one before. */
	addMunicipality(this: void, fetching: Promise<void>): void;
}

/**
 * Fetches what the deck would fetch during the talk, and tells whether all of it has come. List and figures of the
 * municipalities belong to it only when the talk has a municipality.
 *
 * @param tell takes whether all has come, each time that this changes
 */
export function loadAhead(tell: (all: Loaded) => void): Ahead {
	let forAll: Loaded = null;
	let ofMunicipality: Loaded = true;
	let latest: Promise<void> | undefined;
	let told: Loaded = null;
	const report = () => {
		const all = forAll === true ? ofMunicipality : forAll;
		if (all !== told) tell(all);
		told = all;
	};
	return {
		start() {
			void preload().then((all) => {
				forAll = all;
				report();
			});
		},
		addMunicipality(fetching) {
			latest = fetching;
			ofMunicipality = null;
			report();
			void outcomeOf([fetching]).then((all) => {
				if (latest !== fetching) return;
				ofMunicipality = all;
				report();
			});
		},
	};
}

/**
 * Fetches what the deck would fetch during the talk: the words of the other language, what makes charts live and their
 * figures, and the drawings of slides far ahead.
 *
 * @returns whether all of it came
 */
async function preload(): Promise<Loaded> {
	const images = [...document.images];
	for (const image of images) {
		image.loading = 'eager';
		// A relative source is resolved anew, and fetched anew, when a change of language changes the address of the page.
		image.src = String(image.src);
	}
	return outcomeOf([allWords(), fetchAllFigures(), ...images.map((image) => imageLoaded(image))]);
}

/** Whether all that is being fetched comes, or why not. */
async function outcomeOf(fetching: readonly Promise<unknown>[]): Promise<Loaded> {
	const all = await Promise.allSettled(fetching);
	const failed = all.find((each) => each.status === 'rejected');
	return failed === undefined || ((await isOutdated(site, failed.reason)) && 'outdated');
}
