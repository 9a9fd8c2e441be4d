/**
 * Makes a function that acts at once the first time, and then at most once in a frame: whoever presses a key two hundred
 * times wants to see where it ends. In a window without frames, as one that lies behind another, it always acts at once.
 */
export function latestPerFrame(act: () => void): () => void {
	let acted = false;
	let waiting = false;
	const onFrame = () => {
		acted = false;
		if (!waiting) return;
		waiting = false;
		collect();
	};
	const collect = () => {
		if (document.hidden) act();
		else if (acted) waiting = true;
		else {
			acted = true;
			requestAnimationFrame(onFrame);
			act();
		}
	};
	document.addEventListener('visibilitychange', () => {
		if (document.hidden && acted) onFrame();
	});
	return collect;
}
