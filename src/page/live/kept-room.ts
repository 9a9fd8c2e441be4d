import { forget, onStored, recall, remember } from '../../browser/stored.ts';
import { forgetInTab, recallInTab, rememberInTab } from '../../browser/tab-storage.ts';
import { readPhone, writePhone } from '../../model/live/kept-phone.ts';
import type { Phone } from '../../model/live/phone.ts';
import { LIVE } from './name.ts';

/** Where the tab keeps the code of the room whose talk it has let go of. */
const APART = 'live.apart';

/** What this tab has written last. */
let written: string | undefined;

/** What the browser has kept of a room, less than a day ago. */
export function keptPhone(): Phone | undefined {
	const text = recall(LIVE);
	return text === undefined ? undefined : readPhone(text, Date.now());
}

/** Keeps what there is of a room, where the browser allows it: in all of the browser, so that who opens the address twice counts once. */
export function keepPhone(phone: Phone): void {
	written = writePhone(phone, Date.now());
	remember(LIVE, written);
	rememberInTab(LIVE, phone.code);
}

/** Whether another tab has gone on with this phone's part in the room since this one has written it. */
export function isTakenOver({ device }: Phone): boolean {
	return recall(LIVE) !== written && keptPhone()?.device === device;
}

/**
 * Calls a listener when another tab has kept something of a room.
 *
 * @param listener called without arguments
 * @param signal removes the listener when it is aborted
 */
export function onPhoneKept(listener: () => void, signal: AbortSignal): void {
	onStored((name) => {
		if (name === LIVE) listener();
	}, signal);
}

/** Forgets all that was kept of the room, but what another tab goes on with. */
export function forgetRoom(phone: Phone): void {
	if (!isTakenOver(phone)) forget(LIVE);
	forgetInTab(LIVE);
	forgetInTab(APART);
}

/** Whether this tab had let go of the talk in a room before it was loaded anew. */
export function wasApart(code: string): boolean {
	return recallInTab(APART) === code;
}

/** Keeps for when it is loaded anew that it has. */
export function keepApart(code: string, isApart: boolean): void {
	if (isApart) rememberInTab(APART, code);
	else forgetInTab(APART);
}
