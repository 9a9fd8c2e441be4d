import { replaceAddress } from '../../browser/address.ts';
import { fetchDivision } from '../../browser/municipality/division.ts';
import { recall, remember } from '../../browser/stored.ts';
import { chosenMunicipality, MUNICIPALITY, NO_MUNICIPALITY } from '../../model/municipal/choice.ts';
import { municipalityOf } from '../../model/municipal/division.ts';
import type { Division, Municipality } from '../../model/municipal/division-schema.ts';
import { queryIn } from '../../model/query.ts';
import { notify } from '../deck/notices.ts';
import { follows, setMunicipality } from '../deck/state.ts';
import { showFigures } from './show.ts';
import { translated } from './words.ts';

/** What decides about the municipality besides what is chosen here, the address and what the browser keeps. */
interface Circumstances {
	/** The municipality of the talk that leads this window; null when the talk has none, undefined without a talk. */
	readonly talk: string | null | undefined;
	/** The municipality that whoever publishes the site has chosen. */
	readonly site: string | undefined;
	/** Whether what has been chosen in this window counts no more. */
	readonly anew: boolean;
}

/** The names of the messages that come with this module. */
const UNKNOWN = 'municipalityUnknown';
const LED = 'municipalityLed';

let talk: string | null | undefined;
let site: string | undefined;
/** What has been chosen in this window: a code, or `none`. It counts also where the browser keeps nothing. */
let chosen: string | undefined;
let shown: Municipality | undefined;
/** One change at a time, each to what holds when its turn comes. */
let queue: Promise<void> = Promise.resolve();
let complained = false;
const listeners = new Set<(municipality: Municipality | undefined) => void>();

addMessages();
// An entry of the history may be from before the choice.
addEventListener('popstate', () => {
	if (chosen !== undefined) writeAddress(chosen);
});

/** Adds the messages to those of the page, which takes them for its own when its language changes. */
function addMessages(): void {
	const unknown = translated('p', 'chooser.notices.unknown', '', { digits: '{{digits}}' });
	unknown.dataset.message = UNKNOWN;
	const led = translated('p', 'chooser.notices.led');
	led.dataset.message = LED;
	document.getElementById('messages')?.append(unknown, led);
}

/**
 * Shows the municipality that holds: that of the talk, or else what was chosen in this window, before the address, before
 * what the browser keeps, before what the site has. An address that names none that there is says so, once.
 *
 * @param circumstances the talk and the site
 * @throws Error when the list or the figures cannot be fetched; then the page is as it was
 */
export function bringMunicipality(circumstances: Circumstances): Promise<void> {
	talk = circumstances.talk;
	site = circumstances.site;
	if (circumstances.anew) chosen = undefined;
	return update();
}

function update(): Promise<void> {
	queue = queue.catch(() => {}).then(showHeld);
	return queue;
}

async function showHeld(): Promise<void> {
	const division = await fetchDivision();
	const wanted = heldIn(division);
	if (wanted?.code === shown?.code) return;
	await showFigures(wanted);
	shown = wanted;
	setMunicipality(wanted?.code);
	for (const listener of listeners) listener(wanted);
}

function heldIn(division: Division): Municipality | undefined {
	if (talk !== undefined) return talk === null ? undefined : municipalityOf(division, talk);
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

/** The municipality whose figures the page shows; undefined for none. */
export function shownNow(): Municipality | undefined {
	return shown;
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
 * names the new one from then on. A window that follows a talk shows what the trainer has chosen, and says so.
 *
 * @param municipality what is chosen; undefined for none, whatever the site has
 * @throws Error when the list or the figures cannot be fetched; the choice is kept all the same
 */
export function choose(municipality: Municipality | undefined): Promise<void> {
	if (follows()) {
		notify(LED);
		for (const listener of listeners) listener(shown);
		return Promise.resolve();
	}
	chosen = municipality?.code ?? NO_MUNICIPALITY;
	remember(MUNICIPALITY, chosen);
	writeAddress(chosen);
	return update();
}

/** Makes the address name the choice, if it names one, so that a link that is copied leads to what is shown. */
function writeAddress(choice: string): void {
	if (addressed() === undefined) return;
	const address = new URL(location.href);
	if (choice === NO_MUNICIPALITY) address.searchParams.delete(MUNICIPALITY);
	else address.searchParams.set(MUNICIPALITY, choice);
	replaceAddress(address);
}
