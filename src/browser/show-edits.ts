import { type AppliedEdit, applyEdit } from './apply-edit.ts';

/** What follows an edit in a page that does more than show what was written. */
export interface EditHooks {
	/** The addresses that the page has in turn, as paths: its own unless it changes its language in place. */
	readonly paths?: readonly string[];
	/** The page is about to be loaded anew: what cannot be shown in place is. */
	onReload?(): void;
	/**
	 * The page shows the edit.
	 *
	 * @param files the JSON files that were changed and that scripts import, from the root: `/data/net-immigration.json`
	 */
	onApplied?(edit: AppliedEdit, files: readonly string[]): void | Promise<void>;
}

const root = document.documentElement;

/**
 * Shows edits of slides, words and figures in place while the site is being developed: the development server tells of them
 * (see `src/vite/edits.ts`), and serves the page as it is now. It is part of no build. `data-edits` of the document counts
 * the edits that the page shows, with all that follows from them.
 *
 * @param hooks what the page does besides
 */
export function showEdits({ paths = [location.pathname], onReload, onApplied }: EditHooks = {}): void {
	/** The pages as they were written when the words and figures that are shown were the newest. */
	const written = new Map<string, Document>();
	/** The changed files of edits that are not shown yet; several edits become one. */
	let waiting: string[] | undefined;

	const fetchWritten = async (wanted: readonly string[]) => {
		for (const path of wanted) {
			const page = await fetchPage(path);
			if (page) written.set(path, page);
		}
	};
	const show = async () => {
		const files = waiting;
		waiting = undefined;
		if (!files) return;
		const path = location.pathname;
		const [before, after] = [written.get(path), await fetchPage(path)];
		// What is wrong is said by Vite. The page stays as it is.
		if (!after) return;
		const edit = before && applyEdit(before.body, after.body, document.body);
		if (!edit) {
			onReload?.();
			location.reload();
			return;
		}
		// Not fetched again: there may have been another edit by now, which this page does not show yet.
		written.set(path, after);
		if (document.title === before.title) document.title = after.title;
		await onApplied?.(edit, files);
		await fetchWritten(paths.filter((each) => each !== path));
		root.dataset.edits = `${Number(root.dataset.edits) + 1}`;
	};
	let running = fetchWritten(paths).then(() => {
		root.dataset.edits = '0';
	});
	import.meta.hot?.on('content', ({ files }: { files: readonly string[] }) => {
		waiting = [...(waiting ?? []), ...files];
		running = running.then(show, show);
	});
	import.meta.hot?.on('vite:beforeFullReload', () => onReload?.());
}

/** The page at a path as the server writes it now; undefined when it cannot. */
async function fetchPage(path: string): Promise<Document | undefined> {
	const response = await fetch(path, { headers: { Accept: 'text/html' } });
	if (!response.ok) return undefined;
	return new DOMParser().parseFromString(await response.text(), 'text/html');
}
