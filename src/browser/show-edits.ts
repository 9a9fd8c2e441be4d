import { type AppliedEdit, applyEdit } from './apply-edit.ts';

/** Hooks for a page in which an edit has further consequences. */
export interface EditHooks {
	/**
	 * The paths of all addresses that the page may have. A page has only its own, unless it changes its language in
	 * place.
	 */
	readonly paths?: readonly string[];
	/** Called before the page is reloaded because an edit cannot be shown in place. */
	onReload?(): void;
	/**
	 * Called when the page shows the edit.
	 *
	 * @param edit what the edit has changed in the page
	 * @param files the changed JSON files that scripts import, as paths from the root: `/data/net-immigration.json`
	 */
	onApplied?(edit: AppliedEdit, files: readonly string[]): void | Promise<void>;
}

const root = document.documentElement;

/**
 * Shows edits of slides, words and figures in place during development. The development server reports them (see
 * `src/vite/edits.ts`) and serves the current page. Builds do not include this. `data-edits` of the root element counts
 * the edits that the page shows, with all their consequences.
 *
 * @param hooks the paths of the page, and what else it does after an edit
 */
export function showEdits({ paths = [location.pathname], onReload, onApplied }: EditHooks = {}): void {
	/** By path, each page as the server had written it for the last edit that is shown. */
	const written = new Map<string, Document>();
	/** The changed files of edits that are not shown yet. Edits that arrive meanwhile are merged into one. */
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
		// Vite reports the error, and the page stays as it is.
		if (!after) return;
		const edit = before && applyEdit(before.body, after.body, document.body);
		if (!edit) {
			onReload?.();
			location.reload();
			return;
		}
		// The page is not fetched again, because there may have been another edit that is not shown yet.
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

/** Fetches a page as the server writes it now; undefined when the server reports an error. */
async function fetchPage(path: string): Promise<Document | undefined> {
	const response = await fetch(path, { headers: { Accept: 'text/html' } });
	if (!response.ok) return undefined;
	return new DOMParser().parseFromString(await response.text(), 'text/html');
}
