import type { AppliedEdit } from '../browser/apply-edit.ts';
import { showEdits } from '../browser/show-edits.ts';
import { deckAddress } from '../browser/single-file.ts';
import { languages } from '../model/language.ts';
import { retranslate, site } from './deck/language.ts';
import { openPanel } from './deck/panels.ts';
import { sections } from './deck/slides.ts';
import { currentIndex, currentStep, startStage, stopStage } from './deck/stage.ts';
import { isOn, onStage } from './deck/state.ts';

/** The panel that was open when the page had to be loaded anew is kept under this name. */
const PANEL = 'edited-panel';

/** Shows edits in the deck's page: only while it is being developed. */
const paths = languages.map((language) => deckAddress(language, site).pathname);
showEdits({ paths, onReload: keepPanel, onApplied: takeEdit });
const kept = sessionStorage.getItem(PANEL);
sessionStorage.removeItem(PANEL);
if (kept !== null) document.getElementById(kept)?.showPopover();

function keepPanel(): void {
	const { id } = openPanel() ?? {};
	if (id !== undefined) sessionStorage.setItem(PANEL, id);
}

async function takeEdit({ changed, replaced }: AppliedEdit, files: readonly string[]): Promise<void> {
	await Promise.all(files.map(takeJson));
	if (files.some((file) => file.startsWith('/locales/'))) retranslate();
	const touched = [...changed, ...replaced];
	if (isOn('steps') && touched.some((element) => element.closest('section[data-slide]'))) restartStage();
	// Live charts draw themselves anew when the window is resized.
	if (document.querySelector('figure[data-live=on]')) dispatchEvent(new Event('resize'));
	await refreshWords();
}

/** Has reveal.js count the steps again, at the same place. */
function restartStage(): void {
	const slide = sections[currentIndex()];
	if (!onStage() || !slide) return;
	const step = currentStep();
	stopStage();
	history.replaceState(history.state, '', step > 0 ? `#/${slide.id}/${step - 1}` : `#/${slide.id}`);
	void startStage();
}

/** Brings the words and figures up to date that scripts of the page have read from a file. They hold on to its objects. */
async function takeJson(file: string): Promise<void> {
	const [held, now]: unknown[] = await Promise.all([
		import(/* @vite-ignore */ file),
		import(/* @vite-ignore */ `${file}?t=${Date.now()}`),
	]);
	if (isRecord(held) && isRecord(now)) takeValues(held.default, now.default);
}

function takeValues(held: unknown, now: unknown): void {
	if (!isRecord(held) || !isRecord(now)) return;
	for (const key of Object.keys(held)) if (!(key in now)) delete held[key];
	for (const [key, value] of Object.entries(now)) {
		if (isRecord(held[key]) && isRecord(value) && !Array.isArray(value)) takeValues(held[key], value);
		else held[key] = value;
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

/** Fetches anew the words that the page changes its language with, if it has them. */
async function refreshWords(): Promise<void> {
	await (await import('./deck/exchange-words.ts')).reloadWords(site);
}
