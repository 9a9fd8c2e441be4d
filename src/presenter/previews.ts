import { origin as own, recipient } from '../browser/channel.ts';
import type { TalkState } from '../model/talk.ts';
import { stateAfter } from '../model/talk.ts';
import { type Loaded, type Message, pack, type StagePoint, unpack } from '../model/talk-messages.ts';
import { byId, deck, pages } from './deck.ts';

/** The deck in a frame of the window, which shows what it is told. */
class Preview {
	readonly #frame: HTMLIFrameElement;
	#state: TalkState | undefined;
	#ready = false;
	#loaded: Loaded = null;
	/** What was sent to it last before it could listen. */
	#pending: Message | undefined;

	/**
	 * @param container the element that the frame is put into
	 * @param first the state to begin with
	 * @param receive takes what the deck in the frame says
	 */
	constructor(container: HTMLElement, first: TalkState, receive: (message: Message) => void) {
		const frame = document.createElement('iframe');
		const address = new URL(pages[first.language]);
		address.searchParams.set('as', 'slides');
		address.searchParams.set('role', 'preview');
		address.hash = `#/${first.slide}`;
		frame.src = address.href;
		frame.title = container.dataset.title ?? '';
		// For keyboards and screen readers it is a picture: what it shows stands in words beside it.
		frame.inert = true;
		frame.tabIndex = -1;
		this.#frame = frame;
		addEventListener('message', ({ data, source, origin }) => {
			if (source !== frame.contentWindow || origin !== own) return;
			const message = unpack(data);
			if (message?.kind === 'ready') {
				this.#ready = true;
				this.#loaded = message.loaded;
				if (this.#state) this.show(this.#state);
				if (this.#pending) this.send(this.#pending);
			} else if (message) receive(message);
		});
		container.prepend(frame);
	}

	/** Whether it has all that it may need; null while it fetches it. */
	get loaded(): Loaded {
		return this.#loaded;
	}

	get ready(): boolean {
		return this.#ready;
	}

	/**
	 * Shows a state, as soon as the deck in the frame can listen.
	 *
	 * @param state what is shown
	 */
	show(state: TalkState): void {
		this.#state = state;
		if (this.#ready) this.#post({ kind: 'state', state, changedAt: 0 });
	}

	/**
	 * Sends it a message. Of those sent before it is ready only the last arrives.
	 *
	 * @param message what is sent
	 */
	send(message: Message): void {
		this.#pending = this.#ready ? undefined : message;
		if (this.#ready) this.#post(message);
	}

	#post(message: Message): void {
		this.#frame.contentWindow?.postMessage(pack(message), recipient);
	}
}

/** How long a preview may take to load before the trainer is told that it has failed, in milliseconds. */
const LOAD_DEADLINE = 20_000;

/** The two previews: the slide that is shown, and what comes next. */
export interface Previews {
	/** Whether each has all that it may need; null while it fetches it. */
	readonly loaded: readonly Loaded[];
	/** Shows a state in the first, and what follows it in the second. */
	show(state: TalkState): void;
}

/** What the previews tell. */
interface Hooks {
	/** Takes where the pointer is over the first preview; null when it has left. */
	onPointer(at: StagePoint | null): void;
	/** Takes the number of what was clicked, to be enlarged; null when nothing shall be any more. */
	onEnlarge(target: number | null): void;
	/** Takes what of a slide can be enlarged. */
	onTargets(slide: string, names: readonly string[]): void;
	/** A preview has not loaded in time. */
	onFailure(): void;
}

/**
 * Shows what the audience sees and what comes next. In the first the trainer points, and clicks what shall be enlarged.
 *
 * @param first the state to begin with
 * @param hooks take what happens in the previews
 */
export function startPreviews(first: TalkState, hooks: Hooks): Previews {
	let enlarged = first.enlarged;
	const now = new Preview(byId('now'), first, (message) => {
		if (message.kind === 'hit-target') hooks.onEnlarge(enlarged === null ? message.target : null);
		if (message.kind === 'targets') hooks.onTargets(message.slide, message.names);
	});
	const after = new Preview(byId('after'), first, () => {});
	setTimeout(() => {
		if (!now.ready || !after.ready) hooks.onFailure();
	}, LOAD_DEADLINE);
	connectPointer(byId('now'), hooks.onPointer, (at) => now.send({ kind: 'hit-test', at }));
	return {
		get loaded() {
			return [now.loaded, after.loaded];
		},
		show(state) {
			enlarged = state.enlarged;
			now.show({ ...state, blank: 'none', qr: false });
			const then = stateAfter({ to: 'next' }, { ...state, blank: 'none', qr: false }, deck, 0);
			after.show({ ...then, enlarged: null, live: null });
		},
	};
}

function connectPointer(
	frame: HTMLElement,
	onPointer: (at: StagePoint | null) => void,
	onClick: (at: StagePoint) => void,
): void {
	const glass = document.createElement('div');
	glass.className = 'glass';
	let frameRequest = 0;
	/** Tells where the pointer is, at most once per animation frame. */
	const move = (at: StagePoint | null) => {
		cancelAnimationFrame(frameRequest);
		frameRequest = requestAnimationFrame(() => onPointer(at));
	};
	const stagePointOf = ({ clientX, clientY }: MouseEvent): StagePoint => {
		const { left, top, width, height } = glass.getBoundingClientRect();
		return { x: (clientX - left) / width, y: (clientY - top) / height };
	};
	glass.addEventListener('pointermove', (event) => move(stagePointOf(event)));
	glass.addEventListener('pointerleave', () => move(null));
	glass.addEventListener('click', (event) => onClick(stagePointOf(event)));
	frame.append(glass);
}
