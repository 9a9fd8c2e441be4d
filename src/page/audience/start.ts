import { pageAddress } from '../../browser/single-file.ts';
import { folderOf } from '../../model/addresses.ts';
import { pageLanguage, site } from '../deck/language.ts';
import { sections } from '../deck/slides.ts';
import { currentIndex } from '../deck/stage.ts';

/** What a talk needs of the page beside the stage. */
export interface PageControl {
	/** Starts the stage anew, so that steps are counted again. */
	restart(): void;
	/** Takes the view that the address asks for. */
	changeView(): void;
}

/** Where the tab keeps the name that it follows under, so that it follows again when it is loaded anew. */
export const KEPT = 'kommundeck.audience';

let page: PageControl | undefined;

/** What this window is called on the channel, once someone has asked. */
let own: string | undefined;

/**
 * Connects the page with a presenter's window. What following takes comes in a file of its own, and only when this window
 * has been made the audience's, is a preview, or a presenter asks who is there.
 */
export function startTalk(control: PageControl): void {
	page = control;
	const preview = parent !== window && new URLSearchParams(location.search).get('role') === 'preview';
	const kept = keptName();
	if (kept) own = kept;
	if (preview) void import('./preview.ts').then(({ startPreview }) => startPreview(control));
	else if (kept) void load().then(({ connect }) => connect(kept, control, true));
	else if ('BroadcastChannel' in globalThis) listen(control);
}

function load(): Promise<typeof import('./audience.ts')> {
	return import('./audience.ts');
}

/** The same name as `openChannel` gives; its file is not needed to hear that someone speaks. */
function listen(control: PageControl): void {
	const channel = new BroadcastChannel(`kommundeck.talk ${site.pathname}`);
	channel.onmessage = () => {
		channel.close();
		void load().then(({ connect }) => connect(ownName(), control, false));
	};
}

/** The name kept for this tab: the presenter gives it to a window that it opens, and the tab's storage keeps it. */
function keptName(): string | undefined {
	if (window.name.startsWith(KEPT)) return window.name.slice(KEPT.length + 1);
	try {
		return sessionStorage.getItem(KEPT) ?? undefined;
	} catch {
		return undefined;
	}
}

/** The same for as long as the window is open: a second talk finds it under the name of the first. */
function ownName(): string {
	own ??= keptName() ?? Math.random().toString(36).slice(2);
	return own;
}

/** Opens the presenter's window, which makes this one the audience's. */
export function openPresenter(): void {
	const control = page;
	if (!control) return;
	const name = ownName();
	const address = pageAddress(`${folderOf[pageLanguage()]}presenter/`, site);
	address.searchParams.set('for', name);
	address.hash = `#/${sections[currentIndex()]?.id}`;
	// At once, while the browser still knows that someone pressed a key.
	const opened = open(address, 'kommundeck-presenter', 'popup,width=1280,height=800');
	void load().then(({ connect }) => connect(name, control, false, opened));
	if (opened) opened.focus();
	else void import('./offer-link.ts').then(({ offerLink }) => offerLink(address));
}
