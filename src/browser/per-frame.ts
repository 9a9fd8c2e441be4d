/**
 * Coalesces calls to one per animation frame, summing their amounts. A key that is held down asks for more slides than
 * the browser can paint; without this, each of them would be laid out and none painted.
 *
 * @param act called at once for the first amount, and in the next frame with the sum of the amounts that came since
 * @returns what to call instead of `act`, with the amount
 */
export function perFrame(act: (amount: number) => void): (amount: number) => void {
	let pendingAmount = 0;
	let framePending = false;
	const onFrame = () => {
		framePending = false;
		const amount = pendingAmount;
		pendingAmount = 0;
		if (amount !== 0) collect(amount);
	};
	const collect = (amount: number) => {
		// A hidden window gets no animation frames, so the call cannot wait for one.
		if (document.hidden) act(amount);
		else if (framePending) pendingAmount += amount;
		else {
			framePending = true;
			requestAnimationFrame(onFrame);
			act(amount);
		}
	};
	// A window that is hidden before its next frame would keep the sum forever, so it is passed on now.
	document.addEventListener('visibilitychange', () => {
		if (document.hidden && framePending) onFrame();
	});
	return collect;
}
