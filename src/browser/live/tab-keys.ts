import { forgetInTab } from '../tab-storage.ts';

/** Where a trainer's tab keeps what it leads a room by, in `sessionStorage`: key, account with address, and desk. */
export const TAB_KEYS = { key: 'live.key', room: 'live.room', desk: 'live.desk' } as const;

/** Forgets all of it. A window that the trainer's has opened has a copy, by which the room can be led from there. */
export function forgetRoomInTab(): void {
	for (const key of Object.values(TAB_KEYS)) forgetInTab(key);
}
