import '../../styles/live/phone.css';
import { replaceAddress } from '../../browser/address.ts';
import { remember } from '../../browser/stored.ts';
import { recallInTab } from '../../browser/tab-storage.ts';
import { codeIn } from '../../model/live/room.ts';
import { queryIn } from '../../model/query.ts';
import { pageLanguage, toggleLanguage } from '../deck/language.ts';
import { focusHeading } from '../deck/slides.ts';
import { changeView, slideAtHand } from '../deck/views.ts';
import { wantedLanguage } from '../deck/wanted-language.ts';
import { askCode, askLanguage } from './join-dialog.ts';
import { LIVE } from './name.ts';
import { type Part, takePart } from './part.ts';

/** The talk that is being followed; undefined when there is none. */
let part: Part | undefined;
let asking = false;

/**
 * Follows a talk: that of the room which the address or this tab names, or else of that whose code the reader types. Where
 * neither she nor her browser has said which language she reads, that is asked first.
 */
export async function join(): Promise<void> {
	if (asking) return;
	asking = true;
	try {
		if (wantedLanguage() === undefined) await chooseLanguage();
		// Who follows a talk already wants another one.
		const named = part ? '' : queryIn(location.search).get(LIVE) || recallInTab(LIVE) || '';
		const known = codeIn(named);
		const code = known ?? (await askCode(named));
		// The focus comes along from what has opened the question.
		if (known === undefined && code !== undefined) focusHeading(slideAtHand());
		if (code !== undefined) enter(code);
		else if (!part) nameRoom(undefined);
	} finally {
		asking = false;
	}
}

async function chooseLanguage(): Promise<void> {
	const language = await askLanguage();
	if (language === undefined) return;
	if (language === pageLanguage()) remember('language', language);
	else toggleLanguage();
}

function enter(code: string): void {
	// Under another name she would be counted twice.
	if (part?.code === code && part.rejoin()) return;
	part?.leave();
	nameRoom(code);
	// The address now asks for text.
	changeView();
	part = takePart(code, {
		onOver: () => nameRoom(undefined),
		onLeave() {
			part = undefined;
		},
		askOtherCode: () => void join(),
	});
}

/** Leaves the talk that is being followed, and forgets all of it. */
export function leaveTalk(): void {
	part?.leave();
}

/** Writes into the address which room is followed, so that it is when the page is loaded anew; undefined for none. */
function nameRoom(code: string | undefined): void {
	const address = new URL(location.href);
	if (code === undefined) address.searchParams.delete(LIVE);
	else address.searchParams.set(LIVE, code);
	replaceAddress(address);
}
