import { origin as own, recipient } from '../../browser/channel.ts';
import { element } from '../../browser/element.ts';
import { type PaperRequest, searchOf } from '../../model/handout.ts';
import { isPaperReady, PRINT } from '../paper/frame-messages.ts';

/** How long a preview may take, in milliseconds. */
const TIMEOUT = 20_000;

/** What is printed, as it will be: the page itself, laid out for paper, in a frame. */
export interface Preview {
	readonly element: HTMLElement;
	/**
	 * Shows what is asked for.
	 *
	 * @returns the number of its pages, or undefined when something else has been asked for meanwhile
	 * @throws Error when it does not come
	 */
	show(request: PaperRequest): Promise<number | undefined>;
	/** Prints what is shown. */
	print(): void;
}

/** Builds an empty preview. */
export function previewOf(title: string): Preview {
	const place = element('div', 'print-preview');
	let frame: HTMLIFrameElement | undefined;
	return {
		element: place,
		async show(request) {
			const requested = element('iframe');
			requested.title = title;
			// Its controls would be out of reach behind the panel's own.
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

/** Waits until the page in a frame says how many pages it has; undefined when it is not wanted any more. */
function pagesOf(frame: HTMLIFrameElement, wanted: () => boolean): Promise<number | undefined> {
	return new Promise((resolve, reject) => {
		const hear = ({ data, source, origin }: MessageEvent) => {
			if (source !== frame.contentWindow || origin !== own || !isPaperReady(data)) return;
			settle();
			resolve(data.paperPages);
		};
		const waiting = setTimeout(() => {
			settle();
			if (wanted()) reject(new Error('the preview does not come'));
			else resolve(undefined);
		}, TIMEOUT);
		const settle = () => {
			clearTimeout(waiting);
			removeEventListener('message', hear);
		};
		addEventListener('message', hear);
	});
}
