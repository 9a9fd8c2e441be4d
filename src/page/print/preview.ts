import { origin as own, recipient } from '../../browser/channel.ts';
import { element } from '../../browser/element.ts';
import { type PaperRequest, searchOf } from '../../model/handout.ts';
import { isPaperReady, PRINT } from '../paper/frame-messages.ts';

/** How long to wait for a preview, in milliseconds. */
const TIMEOUT = 20_000;

/** A preview of what will be printed: the page itself, laid out for paper, in a frame. */
export interface Preview {
	readonly element: HTMLElement;
	/**
	 * Shows what is to be printed.
	 *
	 * @param request what is to be printed
	 * @returns the number of its pages; undefined when another preview has been requested meanwhile
	 * @throws Error when the preview does not come in time
	 */
	show(request: PaperRequest): Promise<number | undefined>;
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
	return {
		element: place,
		async show(request) {
			const requested = element('iframe');
			requested.title = title;
			// The frame is not in the tab order, because its controls would be out of reach behind those of the panel.
			requested.tabIndex = -1;
			requested.src = location.pathname + searchOf(request);
			frame = requested;
			place.dataset.kind = request.kind;
			place.replaceChildren(requested);
			const pages = await pagesOf(requested, () => frame === requested);
			return frame === requested ? pages : undefined;
		},
		print() {
			frame?.contentWindow?.focus();
			frame?.contentWindow?.postMessage(PRINT, recipient);
		},
	};
}

/** Waits until the page in a frame reports its number of pages; undefined when that frame is stale. */
function pagesOf(frame: HTMLIFrameElement, wanted: () => boolean): Promise<number | undefined> {
	return new Promise((resolve, reject) => {
		const onMessage = ({ data, source, origin }: MessageEvent) => {
			if (source !== frame.contentWindow || origin !== own || !isPaperReady(data)) return;
			settle();
			resolve(data.paperPages);
		};
		const timer = setTimeout(() => {
			settle();
			if (wanted()) reject(new Error('the preview does not come'));
			else resolve(undefined);
		}, TIMEOUT);
		const settle = () => {
			clearTimeout(timer);
			removeEventListener('message', onMessage);
		};
		addEventListener('message', onMessage);
	});
}
