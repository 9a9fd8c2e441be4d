import { includeWindow, openChannel, origin as own } from '../../browser/channel.ts';
import { imageLoaded } from '../../browser/image-loaded.ts';
import { holdTalk } from '../../browser/talk-lock.ts';
import { keepAwake, letSleep } from '../../browser/wake-lock.ts';
import type { Wish } from '../../model/talk.ts';
import { type SlideShape, stateAfter, type TalkState } from '../../model/talk.ts';
import { type Message, type ScreenPlace, unpack } from '../../model/talk-messages.ts';
import { fetchAllFigures } from '../charts/start.ts';
import { toggleFullScreen } from '../deck/full-screen.ts';
import { allWords, onLanguage, pageLanguage, site } from '../deck/language.ts';
import { sections } from '../deck/slides.ts';
import { onSlide } from '../deck/stage.ts';
import { type Follower, startFollowing } from './follow.ts';
import { point } from './pointer.ts';
import { showQr } from './qr.ts';
import { startWishes } from './requests.ts';
import { forgetName, keepName } from './window-name.ts';

/** How long a wish waits for the presenter before this window helps itself, in milliseconds. */
const PATIENCE = 500;

interface ConnectOptions {
	readonly follows: boolean;
	readonly presenter?: Window | null;
	openPresenter(): void;
}

let connected: string | undefined;

/**
 * Puts the window on the channel. It answers when a presenter asks who is there, and follows once it is invited.
 *
 * @param name what the window is called on the channel
 * @param options.follows whether it has been invited before
 * @param options.presenter the presenter's window, if this one has opened it
 * @param options.openPresenter opens one
 */
export function connect(name: string, { follows, presenter, openPresenter }: ConnectOptions): void {
	if (presenter) includeWindow(presenter);
	if (connected !== undefined) return;
	connected = name;
	let follower: Follower | undefined;
	let stopWishes = () => {};
	let releaseTalk = () => {};
	let alone: TalkState | undefined;
	let answering = 0;
	let loaded: boolean | null = null;

	const report = () =>
		channel.post({
			kind: 'report',
			window: name,
			role: follower ? 'audience' : 'reader',
			language: pageLanguage(),
			visible: document.visibilityState === 'visible',
			fullScreen: document.fullscreenElement !== null,
			screen: screenPlace(),
			title: document.title,
			alone: alone !== undefined,
			loaded,
			latest: alone ?? follower?.state ?? null,
		});

	const begin = () => {
		if (follower) return;
		keepName(name);
		follower = startFollowing({
			role: 'audience',
			languageIn: ({ language, ownLanguages }) => ownLanguages[name] ?? language,
			onShown: ({ qr }) => showQr(qr),
		});
		stopWishes = startWishes(wish, openPresenter);
		keepAwake();
		releaseTalk = holdTalk(site);
		void preload().then((all) => {
			loaded = all;
			report();
		});
	};

	const finish = () => {
		if (!follower) return;
		forgetName();
		stopWishes();
		clearTimeout(answering);
		point(null);
		showQr(false);
		follower.stop();
		follower = undefined;
		alone = undefined;
		letSleep();
		releaseTalk();
		report();
	};

	const wish = (asked: Wish) => {
		channel.post({ kind: 'wish', window: name, wish: asked });
		clearTimeout(answering);
		answering = window.setTimeout(() => helpOneself(asked), alone ? 0 : PATIENCE);
	};

	/** Nobody answers: the one with the clicker must not stand still. */
	const helpOneself = (asked: Wish) => {
		const before = alone ?? follower?.state;
		if (!before) return;
		// Whether there is a code to show, only the presenter knows.
		if (asked.to === 'qr' && !before.qr) return;
		alone = stateAfter(asked, before, deck, Date.now());
		follower?.follow(alone);
		report();
	};

	const receive = (message: Message) => {
		switch (message.kind) {
			case 'call':
				report();
				break;
			case 'invite':
				if (message.window === name) begin();
				report();
				break;
			case 'state':
				clearTimeout(answering);
				alone = undefined;
				follower?.follow(message.state);
				break;
			case 'pointer':
				if (follower) point(message.at);
				break;
			case 'end':
				if (message.window === null || message.window === name) finish();
				break;
		}
	};

	const channel = openChannel(site, receive);
	if (follows) begin();
	addEventListener('message', ({ data, origin }) => {
		if (origin === own && unpack(data)?.kind === 'fill' && !document.fullscreenElement) {
			void toggleFullScreen();
		}
	});
	for (const type of ['visibilitychange', 'fullscreenchange'] as const) document.addEventListener(type, report);
	addEventListener('resize', report);
	addEventListener('pagehide', () => channel.post({ kind: 'bye', window: name }));
	addEventListener('pageshow', ({ persisted }) => persisted && report());
	onLanguage(report);
	onSlide(() => setTimeout(report));
	report();
}

/** The slides of the page as moving through them sees them. */
const deck: readonly SlideShape[] = sections.map((section) => ({
	id: section.id,
	steps: section.querySelectorAll('[data-step]').length,
}));

function screenPlace(): ScreenPlace {
	const part = (name: string): number => {
		const value: unknown = Reflect.get(screen, name);
		return typeof value === 'number' ? value : 0;
	};
	return { width: screen.width, height: screen.height, left: part('availLeft'), top: part('availTop') };
}

/**
 * Fetches what the deck would fetch during the talk: the words of the other language, what makes charts live and their
 * figures, and the drawings of slides far ahead.
 *
 * @returns whether all of it came
 */
export async function preload(): Promise<boolean> {
	const images = [...document.images];
	for (const image of images) {
		image.loading = 'eager';
		// A page that changes its language changes its address: what is named from there would be asked for again.
		image.src = String(image.src);
	}
	const all = await Promise.allSettled([allWords(), fetchAllFigures(), ...images.map((image) => imageLoaded(image))]);
	return all.every(({ status }) => status === 'fulfilled');
}
