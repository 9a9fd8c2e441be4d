import { origin as own, recipient } from '../../browser/channel.ts';
import { element } from '../../browser/element.ts';
import { type PaperRequest, searchOf } from '../../model/handout.ts';
import { isPaperReady, PRINT } from '../paper/frame-messages.ts';

/** How long a preview may take before that is said, in milliseconds. */
const PATIENCE = 20_000;

/** A preview of what will be printed: the page itself, laid out for paper, in a frame. */
export interface Preview {
	readonly element: HTMLElement;
	/**
	 * Shows what is to be printed.
	 *
	 * @param request what is to be printed
	 * @param onSlow is called when it does not come in time; it may come all the same
	 * @returns the number of its pages; undefined when another preview has been requested meanwhile, or none is wanted any more
	 */
	show(request: PaperRequest, onSlow: () => void): Promise<number | undefined>;
	/** Waits for no preview any more. */
	stop(): void;
	/** Prints what the preview shows. */
	print(): void;
}

/**
 * Builds an empty preview.
 *
 * @param title the accessible name of the frame
 */
export function previewOf(title: string): Preview {
	const place = element('div', 'print-preview');
	let frame: HTMLIFrameElement | undefined;
	let waiting = new AbortController();
	return {
		element: place,
		show(request, onSlow) {
			waiting.abort();
			waiting = new AbortController();
			const requested = element('iframe');
			requested.title = title;
			// The frame is not in the tab order, because its controls would be out of reach behind those of the panel.
			requested.tabIndex = -1;
			requested.src = location.pathname + searchOf(request);
			frame = requested;
			place.dataset.kind = request.kind;
			place.replaceChildren(requested);
			return pagesOf(requested, onSlow, waiting.signal);
		},
		stop: () => waiting.abort(),
		print() {
			frame?.contentWindow?.focus();
			frame?.contentWindow?.postMessage(PRINT, recipient);
		},
	};
}

/** Waits until the page in a frame reports its number of pages; undefined when that is wanted no more. */
function pagesOf(frame: HTMLIFrameElement, onSlow: () => void, signal: AbortSignal): Promise<number | undefined> {
	return new Promise((resolve) => {
		const timer = setTimeout(onSlow, PATIENCE);
		const settle = (pages?: number) => {
			clearTimeout(timer);
			resolve(pages);
		};
		addEventListener(
			'message',
			({ data, source, origin }) => {
				if (source === frame.contentWindow && origin === own && isPaperReady(data)) settle(data.paperPages);
			},
			{ signal },
		);
		signal.addEventListener('abort', () => settle());
	});
}
