import { replaceAddress } from '../../browser/address.ts';
import { fetchDivision } from '../../browser/municipality/division.ts';
import { recall, remember } from '../../browser/stored.ts';
import { chosenMunicipality, MUNICIPALITY, NO_MUNICIPALITY } from '../../model/municipal/choice.ts';
import { municipalityOf } from '../../model/municipal/division.ts';
import type { Division, Municipality } from '../../model/municipal/division-schema.ts';
import type { MunicipalPaper } from '../../model/municipal/paper-texts.ts';
import { queryIn } from '../../model/query.ts';
import { onLanguage, pageLanguage } from '../deck/language.ts';
import { explainFailure, notify, notifyFailure } from '../deck/notices.ts';
import { follows, setMunicipality } from '../deck/state.ts';

import { translated } from './words.ts';

/** The name of the message that comes with this module. */
const UNKNOWN = 'municipalityUnknown';

const site = document.getElementById('deck')?.dataset.siteMunicipality;

/** The municipality of the talk that leads this window; null when the talk has none, undefined without a talk. */
let talk: string | null | undefined;
/** What has been chosen in this window: a code, or `none`. It counts also where the browser keeps nothing. */
let chosen: string | undefined;
/** Whether the browser keeps it. */
let kept = false;
let shown: Municipality | undefined;
/** One change at a time, each to what holds when its turn comes. */
let queue: Promise<void> = Promise.resolve();
let complained = false;
const listeners = new Set<(municipality: Municipality | undefined) => void>();

addMessage();
// An entry of the history may be from before the choice.
addEventListener('popstate', () => {
	if (chosen !== undefined) writeAddress(chosen);
});

/** Adds the message to those of the page, which takes it for its own when its language changes. */
function addMessage(): void {
	const unknown = translated('p', 'chooser.notices.unknown', '', { digits: '{{digits}}' });
	unknown.dataset.message = UNKNOWN;
	document.getElementById('messages')?.append(unknown);
}

/**
 * Shows the municipality that holds: that of the talk, or else what the address names, before what the browser keeps,
 * before what the site has. What was chosen in this window is among them, unless it has been changed elsewhere since.
 *
 * @throws Error when the list or the figures cannot be fetched; then the page is as it was
 */
export function refresh(): Promise<void> {
	chosen = undefined;
	return update();
}

/**
 * Shows the municipality of the talk that this window follows.
 *
 * @param code its code; null when the talk has none, undefined when the talk is over for this window
 * @throws Error when the list or the figures cannot be fetched; then the page is as it was
 */
export function follow(code: string | null | undefined): Promise<void> {
	talk = code;
	return update();
}

function update(): Promise<void> {
	queue = queue.catch(() => {}).then(showHeld);
	return queue;
}

async function showHeld(): Promise<void> {
	// Apart from this module, so that the page need not name at once all that this takes.
	const [division, { showFigures }] = await Promise.all([fetchDivision(), import('./show.ts')]);
	const wanted = heldIn(division);
	if (wanted?.code === shown?.code) return;
	await showFigures(wanted);
	shown = wanted;
	setMunicipality(wanted?.code);
	for (const listener of listeners) listener(wanted);
}

function heldIn(division: Division): Municipality | undefined {
	// On a phone in the hall a choice of its reader goes before that of the talk, one that she has made since the page was opened.
	if (talk !== undefined && (follows() || chosen === undefined))
		return talk === null ? undefined : municipalityOf(division, talk);
	const address = addressed();
	if (address && address !== NO_MUNICIPALITY && !municipalityOf(division, address) && !complained) {
		complained = true;
		notify(UNKNOWN, address);
	}
	return chosenMunicipality(division, { chosen, address, remembered: recall(MUNICIPALITY), site });
}

function addressed(): string | undefined {
	return queryIn(location.search).get(MUNICIPALITY) ?? undefined;
}

/**
 * Tells which municipality the page shows, once the one that is being fetched is there.
 *
 * @returns undefined for none, and where it cannot be fetched
 */
export async function whenShown(): Promise<Municipality | undefined> {
	await queue.catch(() => {});
	return shown;
}

/**
 * Finds a municipality in the list.
 *
 * @param code its code
 * @returns undefined when there is none with this code
 * @throws Error when the list cannot be fetched
 */
export async function municipalityWith(code: string): Promise<Municipality | undefined> {
	return municipalityOf(await fetchDivision(), code);
}

/**
 * Puts the figures of the municipality that a paper is asked for with onto its slides, in place of those that stand there.
 *
 * @param wanted a code, a name in either language, or any other text
 * @param page holds the sections of the slides, outside the document
 * @returns what else goes onto the paper; undefined where the text is no municipality
 * @throws Error when the list or the figures cannot be fetched; then no figures stand there
 */
export async function putOnPaper(wanted: string, page: ParentNode): Promise<MunicipalPaper | undefined> {
	const { clearFrom, showOnPaper } = await import('./show.ts');
	clearFrom(page);
	const municipality = municipalityOf(await fetchDivision(), wanted);
	return municipality && showOnPaper(municipality, page);
}

/**
 * Calls a listener whenever another municipality is shown, or none.
 *
 * @param listener takes the municipality, undefined for none
 * @param signal removes the listener when it is aborted
 */
export function onMunicipality(listener: (municipality: Municipality | undefined) => void, signal?: AbortSignal): void {
	listeners.add(listener);
	signal?.addEventListener('abort', () => listeners.delete(listener));
}

/**
 * Chooses a municipality for this window, and keeps the choice where the browser allows it. If the address names one, it
 * names the new one from then on. A window that follows a talk goes on showing what the trainer has chosen.
 *
 * @param municipality what is chosen; undefined for none, whatever the site has
 * @throws Error when the list or the figures cannot be fetched; the choice is kept all the same
 */
export function choose(municipality: Municipality | undefined): Promise<void> {
	if (follows()) {
		for (const listener of listeners) listener(shown);
		return Promise.resolve();
	}
	chosen = municipality?.code ?? NO_MUNICIPALITY;
	kept = remember(MUNICIPALITY, chosen);
	writeAddress(chosen);
	return update();
}

/**
 * Makes the address name the choice, if it names one, so that a link that is copied leads to what is shown. That none is
 * wanted stands there only where nothing else can say so against the choice of the site.
 */
function writeAddress(choice: string): void {
	const none = choice === NO_MUNICIPALITY;
	const says = none && site !== undefined && !kept;
	if (addressed() === undefined && !says) return;
	const address = new URL(location.href);
	if (none && !says) address.searchParams.delete(MUNICIPALITY);
	else address.searchParams.set(MUNICIPALITY, choice);
	replaceAddress(address);
}

/**
 * Puts a field for choosing a municipality into a place of the page, unless one is there. It follows the choice and the
 * language of the page.
 *
 * @param place the element that gets it
 * @param id the id of the field
 * @param onChoose is called when something has been chosen in it, and is kept
 * @throws Error when it cannot be fetched
 */
export async function addChooser(place: HTMLElement, id: string, onChoose = () => {}): Promise<void> {
	const { municipalityField } = await import('../../browser/municipality/field.ts');
	if (place.querySelector('.municipality-field')) return;
	const field = municipalityField({
		id,
		language: pageLanguage(),
		load: fetchDivision,
		onChoose(municipality) {
			choose(municipality).catch((error: unknown) => void notifyFailure('noMunicipality', error));
			onChoose();
		},
		onFailure: (error) => void explainFailure(error),
	});
	field.show(shown);
	onMunicipality(field.show);
	onLanguage(() => field.speak(pageLanguage()));
	place.append(field.element);
}
