import { origin as own, recipient } from '../browser/channel.ts';
import type { TalkState } from '../model/talk.ts';
import { stateAfter } from '../model/talk.ts';
import { type Message, pack, type StagePoint, unpack } from '../model/talk-messages.ts';
import { byId, deck, pages } from './deck.ts';

/** A live view of the deck within the window. */
class Preview {
	readonly #frame: HTMLIFrameElement;
	#state: TalkState | undefined;
	#ready = false;
	#loaded: boolean | null = null;
	/** What was asked of it before it could hear. */
	#pending: Message | undefined;

	constructor(container: HTMLElement, first: TalkState, receive: (message: Message) => void) {
		const frame = document.createElement('iframe');
		const address = new URL(pages[first.language]);
		address.searchParams.set('as', 'slides');
		address.searchParams.set('role', 'preview');
		address.hash = `#/${first.slide}`;
		frame.src = address.href;
		frame.title = container.dataset.title ?? '';
		// It is a picture: what it shows stands in words beside it.
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
	get loaded(): boolean | null {
		return this.#loaded;
	}

	get ready(): boolean {
		return this.#ready;
	}

	show(state: TalkState): void {
		this.#state = state;
		if (this.#ready) this.#post({ kind: 'state', state });
	}

	/** Asks it for something, when it is ready: the last thing that was asked counts. */
	send(message: Message): void {
		this.#pending = this.#ready ? undefined : message;
		if (this.#ready) this.#post(message);
	}

	#post(message: Message): void {
		this.#frame.contentWindow?.postMessage(pack(message), recipient);
	}
}

/** How long a preview may take to come before something is said, in milliseconds. */
const LOAD_DEADLINE = 20_000;

export interface Previews {
	/** Whether each has all that it may need; null while it fetches it. */
	readonly loaded: readonly (boolean | null)[];
	show(state: TalkState): void;
}

interface Hooks {
	/** The pointer moves over the preview, or has left it. */
	onPointer(at: StagePoint | null): void;
	/** Something in the preview is to be enlarged, or nothing any more. */
	onEnlarge(target: number | null): void;
	/** What of a slide can be enlarged. */
	onTargets(slide: string, names: readonly string[]): void;
	onFailure(): void;
}

/** Shows what the audience sees and what comes next, and lets the trainer point and enlarge in the first. */
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
			after.show({ ...then, enlarged: null });
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
	/** Tells where the pointer is, at most once in a frame. */
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
