import { onStored, recall } from '../../browser/stored.ts';
import { MUNICIPALITY, NO_MUNICIPALITY } from '../../model/municipal/choice.ts';
import type { Municipality } from '../../model/municipal/division-schema.ts';
import { queryIn } from '../../model/query.ts';
import { notifyFailure } from '../deck/notices.ts';
import { follows, shownMunicipality } from '../deck/state.ts';

type Choice = typeof import('./choice.ts');

/** The name of the message that what is known of a municipality could not be fetched. */
const NOT_FETCHED = 'noMunicipality';

let loading: Promise<Choice> | undefined;
/** Whether what holds in this window has been shown, be it nothing. */
let settled = false;
/** The municipality of the talk that leads this window; null when the talk has none, undefined without a talk. */
let talk: string | null | undefined;

/**
 * Shows the figures of the municipality that has been chosen for this window. Where none has, nothing is fetched. A
 * preview shows that of the talk alone.
 */
export function startMunicipality(): void {
	const query = queryIn(location.search);
	if (query.get('role') === 'preview') return;
	if (query.get(MUNICIPALITY) || recall(MUNICIPALITY) || siteMunicipality()) refreshMunicipality();
	onStored((name) => {
		if (name === undefined || name === MUNICIPALITY) refreshMunicipality(true);
	});
}

/** The municipality that whoever publishes the site has chosen. */
function siteMunicipality(): string | undefined {
	return document.getElementById('deck')?.dataset.siteMunicipality;
}

/**
 * Shows what holds in this window now, and says so where it cannot be fetched.
 *
 * @param anew whether what has been chosen in this window counts no more, as what the browser keeps has changed since
 */
export function refreshMunicipality(anew = false): void {
	bring(anew).catch(sayFailure);
}

async function bring(anew = false): Promise<void> {
	const { bringMunicipality } = await loadChoice();
	await bringMunicipality({ talk, site: siteMunicipality(), anew });
	settled = true;
}

/** The hall sees no notices, and the trainer's window says by itself what is missing. */
function sayFailure(error: unknown): void {
	if (!follows()) void notifyFailure(NOT_FETCHED, error);
}

/** What knows the choice, from a chunk of its own. */
async function loadChoice(): Promise<Choice> {
	loading ??= import('./choice.ts');
	try {
		return await loading;
	} catch (error) {
		loading = undefined;
		throw error;
	}
}

/**
 * Shows the municipality of the talk that this window follows.
 *
 * @param code its code; null when the talk has none, undefined when the talk is over for this window
 * @throws Error when the list or the figures cannot be fetched
 */
export async function followMunicipality(code: string | null | undefined): Promise<void> {
	talk = code;
	if (code || loading) await bring();
}

/**
 * What a talk begins with that is opened from this window.
 *
 * @returns a code, or `none`; undefined while nobody knows
 */
export function municipalityForTalk(): string | undefined {
	return shownMunicipality() ?? (settled ? NO_MUNICIPALITY : undefined);
}

/**
 * The municipality whose figures the page shows.
 *
 * @returns undefined when it shows none
 * @throws Error when what knows it cannot be fetched
 */
export async function heldMunicipality(): Promise<Municipality | undefined> {
	return shownMunicipality() === undefined ? undefined : (await loadChoice()).shownNow();
}

/**
 * Puts a field for choosing a municipality into a place of the page, unless one is there. It follows the choice and the
 * language of the page.
 *
 * @param place the element that gets it
 * @param id the id of the field
 * @param onChoose is called when something has been chosen in it, and is kept
 */
export async function addChooser(place: HTMLElement, id: string, onChoose = () => {}): Promise<void> {
	try {
		const [choice, { fillChooser }] = await Promise.all([loadChoice(), import('./chooser.ts')]);
		fillChooser(place, id, { choice, onChoose });
	} catch (error) {
		sayFailure(error);
	}
}
