/**
 * Makes a function of a number that is called at most once between two frames: at once the first time, and before the
 * next frame with the sum of what came meanwhile. Whoever holds a key down asks for more slides than can be shown; without
 * this each of them would be laid out and none painted.
 */
export function perFrame(act: (amount: number) => void): (amount: number) => void {
	let waiting = 0;
	let acted = false;
	const onFrame = () => {
		acted = false;
		const amount = waiting;
		waiting = 0;
		if (amount !== 0) collect(amount);
	};
	const collect = (amount: number) => {
		// A window that cannot be seen has no frames.
		if (document.hidden) act(amount);
		else if (acted) waiting += amount;
		else {
			acted = true;
			requestAnimationFrame(onFrame);
			act(amount);
		}
	};
	// Nor has one that is put away before its frame came.
	document.addEventListener('visibilitychange', () => {
		if (document.hidden && acted) onFrame();
	});
	return collect;
}
