import type { AppliedEdit } from '../browser/apply-edit.ts';
import { showEdits } from '../browser/show-edits.ts';
import { deckAddress } from '../browser/single-file.ts';
import { siteKey } from '../browser/site-key.ts';
import { languages } from '../model/language.ts';
import { retranslate, site } from './deck/language.ts';
import { openPanel } from './deck/panels.ts';
import { addressStage, startStage, stopStage } from './deck/stage.ts';
import { isOn, onStage } from './deck/state.ts';

/** The key in `sessionStorage` for the panel that was open before a reload. */
const PANEL = siteKey('edited-panel');

/** Shows edits in the page of the deck, during development only. */
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
	// Live charts redraw themselves on a `resize` event.
	if (document.querySelector('figure[data-live=on]')) dispatchEvent(new Event('resize'));
	// The edit is shown. Where the words cannot be fetched, as in the midst of the next edit, the one after fetches them.
	await refreshWords().catch(() => {});
}

/** Restarts reveal.js on the same slide and step, so that it collects the steps again. */
function restartStage(): void {
	if (!onStage()) return;
	addressStage();
	stopStage();
	void startStage();
}

/**
 * Updates words and figures that scripts have imported from a JSON file. They keep references to its objects, so these
 * are changed in place.
 */
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

/** Fetches the words for a change of language again, if they have been fetched before. */
async function refreshWords(): Promise<void> {
	await (await import('./deck/exchange-words.ts')).reloadWords(site);
}
