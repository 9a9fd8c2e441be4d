import type { LiveOnWall } from '../../../model/live/on-wall.ts';

let sheet: Promise<typeof import('./sheet.ts')> | undefined;
let wanted: LiveOnWall | null = null;

/**
 * Shows over the slide what the trainer lets the hall see of its phones. What that needs is fetched with the first word of a
 * room, so that nothing has to be waited for later.
 *
 * @param live what the wall is told; null for nothing
 */
export function showLive(live: LiveOnWall | null): void {
	wanted = live;
	if (!live && !sheet) return;
	sheet ??= import('./sheet.ts');
	sheet.then(
		({ showSheet }) => showSheet(wanted),
		// The next state tries again.
		() => (sheet = undefined),
	);
}
