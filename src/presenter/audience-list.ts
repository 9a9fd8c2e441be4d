import { isSingleFile } from '../browser/single-file.ts';
import { isLanguage, type Language } from '../model/language.ts';
import type { TalkState } from '../model/talk.ts';
import type { Loaded, Report } from '../model/talk-messages.ts';
import type { Audience, Audiences } from './audiences.ts';
import { byId } from './deck.ts';
import { openDialog } from './dialogs.ts';
import { announce, notify } from './notices.ts';
import { isOfflineReady } from './offline-ready.ts';
import { t } from './words.ts';

/** What the list asks of the window, and what it does to the talk. */
interface Hooks {
	state(): TalkState;
	/** Whether each preview has all that it may need. */
	loaded(): readonly Loaded[];
	/** Gives a window a language of its own, or with null that of the hall again. */
	setLanguage(window: string, language: Language | null): void;
}

let shown = '';
let wasLost = false;
/** Whether a pointer is down. A button that was replaced meanwhile would lose its click: the list waits. */
let pressed = false;
document.addEventListener('pointerdown', () => (pressed = true), true);
for (const type of ['pointerup', 'pointercancel'] as const) {
	// The click follows the release of the pointer, and must still find its button.
	document.addEventListener(type, () => setTimeout(() => (pressed = false)), true);
}

/**
 * Shows which windows follow: in short in the bar, and with all that is known of them in the check before the talk.
 *
 * @param audiences the windows
 * @param hooks give the talk and the previews, and take a choice of language
 */
export function showAudiences(audiences: Audiences, hooks: Hooks): void {
	const { following, readers } = audiences;
	showConnection(audiences);
	showOffline([...hooks.loaded(), ...following.filter(({ lost }) => !lost).map(({ report }) => report.loaded)]);
	const now = JSON.stringify([
		following.map(({ report, lost }) => ({ ...report, latest: null, title: '', lost })),
		readers.map(({ report }) => [report.window, report.title]),
		hooks.state().ownLanguages,
		audiences.superseded,
		[screen.width, screen.height],
	]);
	// What is passed over while a pointer is down is shown with the next call, within a second.
	if (now === shown || pressed) return;
	shown = now;
	const focused = document.activeElement?.id;
	byId('audiences').replaceChildren(...listOf(following, audiences, hooks));
	byId('readers').replaceChildren(...readersOf(readers, audiences));
	byId('readers').hidden = readers.length === 0;
	if (focused) document.getElementById(focused)?.focus();
}

function showConnection({ following, superseded }: Audiences): void {
	const line = byId('connection');
	const here = following.filter(({ lost }) => !lost);
	const lost = following.length > here.length;
	const words = superseded
		? t('audience.taken')
		: [
				here.length > 0 && t('audience.connected', { count: here.length }),
				lost && t('audience.lost'),
				following.length === 0 && t('audience.none'),
			]
				.filter((text) => text !== false)
				.join('. ')
				.replace('..', '.');
	if (line.textContent !== words) {
		line.textContent = words;
		// The line itself is out of reach while a dialog is open.
		if (openDialog()) announce(words);
	}
	line.dataset.state = superseded || lost ? 'lost' : here.length > 0 ? 'here' : 'none';
	if (wasLost && !lost && here.length > 0) notify(t('audience.found'));
	wasLost = lost;
}

function listOf(following: readonly Audience[], audiences: Audiences, hooks: Hooks): readonly HTMLElement[] {
	const children: HTMLElement[] = [];
	if (audiences.superseded) {
		const text = paragraph(t('audience.taken'));
		text.append(
			' ',
			button('take-back', t('audience.takeBack'), () => audiences.takeBack()),
		);
		children.push(text);
	}
	if (following.length === 0) children.push(paragraph(t('audience.none')));
	children.push(
		...following.map(({ report, lost }, index) => {
			const item = document.createElement('div');
			item.className = 'audience';
			const number = index + 1;
			const title = document.createElement('strong');
			title.textContent = t('audience.window', { number });
			const where = lost ? t('audience.lost') : screenInWords(report);
			item.append(title, ' ', where);
			if (!lost) item.append(fullScreen(report, audiences), languageOf(report, number, hooks));
			const release = t('audience.release');
			item.append(button(`release-${report.window}`, release, () => audiences.release(report.window)));
			return item;
		}),
	);
	return children;
}

function screenInWords({ screen, visible }: Report): string {
	if (!visible) return t('audience.unseen');
	const part = (name: string): unknown => Reflect.get(window.screen, name);
	const same =
		screen.width === window.screen.width &&
		screen.height === window.screen.height &&
		screen.left === (part('availLeft') ?? 0) &&
		screen.top === (part('availTop') ?? 0);
	return same ? t('audience.sameScreen') : t('audience.otherScreen', { width: screen.width, height: screen.height });
}

function fullScreen({ fullScreen: full, window }: Report, audiences: Audiences): HTMLElement {
	if (full) return paragraph(t('audience.fullScreen'));
	const text = paragraph(t('audience.notFullScreen'));
	if (audiences.canFill(window)) {
		text.append(
			' ',
			button(`fill-${window}`, t('audience.fill'), () => audiences.fill(window)),
		);
	}
	return text;
}

function languageOf({ window }: Report, number: number, { state, setLanguage }: Hooks): HTMLElement {
	const label = document.createElement('label');
	const select = document.createElement('select');
	select.id = `language-${window}`;
	const own = state().ownLanguages[window];
	for (const [value, text] of [
		['', t('audience.asHall')],
		['sv', t('languages.sv')],
		['fi', t('languages.fi')],
	] as const) {
		const option = new Option(text, value, false, value === (own ?? ''));
		select.append(option);
	}
	select.addEventListener('change', (event) => {
		event.stopPropagation();
		setLanguage(window, isLanguage(select.value) ? select.value : null);
	});
	label.append(t('audience.language', { number }), ' ', select);
	return label;
}

function readersOf(readers: readonly Audience[], audiences: Audiences): readonly HTMLElement[] {
	if (readers.length === 0) return [];
	const title = document.createElement('h4');
	title.textContent = t('audience.readers');
	return [
		title,
		paragraph(t('audience.readersHint')),
		...readers.map(({ report }) => {
			const text = paragraph(`${report.title} `);
			text.append(button(`follow-${report.window}`, t('audience.follow'), () => audiences.invite(report.window)));
			return text;
		}),
	];
}

/** Says whether the talk can do without the net, as far as the windows can tell. */
function showOffline(loaded: readonly Loaded[]): void {
	const line = byId('offline');
	const words = t(`setup.${offlineState(loaded)}`);
	if (line.textContent !== words) line.textContent = words;
}

function offlineState(loaded: readonly Loaded[]) {
	if (isSingleFile) return 'inFile';
	if (!navigator.onLine) return isOfflineReady() ? 'offlineKept' : 'offlineNow';
	if (loaded.includes('outdated')) return 'outdated';
	if (loaded.includes(false)) return 'notLoaded';
	if (loaded.includes(null)) return 'checking';
	return isOfflineReady() ? 'offlineReady' : 'loaded';
}

function paragraph(text: string): HTMLParagraphElement {
	const element = document.createElement('p');
	element.textContent = text;
	return element;
}

function button(id: string, text: string, act: () => void): HTMLButtonElement {
	const element = document.createElement('button');
	element.type = 'button';
	element.id = id;
	element.textContent = text;
	element.addEventListener('click', act);
	return element;
}
