/**
 * How many changes may come in a second. A flash is two of them, there and back, and three flashes in a second are the most that
 * WCAG 2.3.1 allows.
 */
const MOST = 4;
const SECOND = 1000;

/**
 * Keeps what is shown to many people from flashing, however fast it is asked to change.
 *
 * @param change shows what is wanted by then
 * @returns what to call instead of `change`: it changes at once, or as soon as that is calm enough
 */
export function calmly(change: () => void): () => void {
	let times: readonly number[] = [];
	let waiting = false;
	const attempt = () => {
		if (waiting) return;
		const now = performance.now();
		times = times.filter((time) => time > now - SECOND);
		const [oldest = now] = times;
		if (times.length < MOST) {
			times = [...times, now];
			change();
			return;
		}
		waiting = true;
		setTimeout(
			() => {
				waiting = false;
				attempt();
			},
			Math.ceil(oldest + SECOND - now),
		);
	};
	return attempt;
}
