/**
 * How long the address stays as it is before it is written again, in milliseconds. Safari refuses to write it more than a
 * hundred times in ten seconds, and whoever holds a key down passes slides faster than that.
 */
const PAUSE = 120;

let written = Number.NEGATIVE_INFINITY;
let waiting = 0;

/**
 * Puts a hash into the address, in the place of the one that is there: at once, or a moment later when it has just been
 * written. One that a link has put there meanwhile stays: reveal.js, whose own writing would be late by a second, took it
 * away again before it had been followed.
 */
export function writeHash(hash: string): void {
	clearTimeout(waiting);
	const before = location.hash;
	const write = () => {
		if (location.hash !== before || before === hash) return;
		history.replaceState(history.state, '', hash);
		written = performance.now();
	};
	const pause = written + PAUSE - performance.now();
	if (pause <= 0) write();
	else waiting = window.setTimeout(write, pause);
}
