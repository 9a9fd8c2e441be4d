/**
 * How long after a change can be seen a click is still meant for what stood there before, in milliseconds: a double click takes as long,
 * and so does seeing it.
 */
const MEANT = 500;

/** How far a hand moves that rests, in pixels. */
const RESTS = 8;

/** What was under the pointer before a change. */
interface Rest {
	/** In milliseconds of the page; Infinity before the change is painted. */
	until: number;
	readonly x: number;
	readonly y: number;
	readonly control: Element | null;
	readonly words: string | null;
}

/**
 * Guards the buttons of a part of the page that changes by itself: where another one comes under a pointer that rests, or the same one
 * with other words, a click on it does nothing at first. So the second click of a double click does not do to the next question what the
 * first has done to this one. The keyboard is not concerned.
 *
 * @param part the part of the page
 * @returns is to be called before each change of what the part shows
 */
export function guardPointer(part: HTMLElement): () => void {
	let rests: readonly Rest[] = [];
	let pointer: { readonly x: number; readonly y: number } | undefined;
	const follow = ({ clientX: x, clientY: y }: PointerEvent) => {
		pointer = { x, y };
	};
	for (const type of ['pointermove', 'pointerdown'] as const) part.addEventListener(type, follow, { capture: true });
	part.addEventListener(
		'click',
		(event) => {
			const control = controlAt(event.target);
			// The keyboard clicks as well, without a count.
			if (!control || event.detail === 0) return;
			const isMeant = rests.every(
				({ until, x, y, ...before }) =>
					until < event.timeStamp ||
					Math.hypot(event.clientX - x, event.clientY - y) > RESTS ||
					(before.control === control && before.words === control.textContent),
			);
			if (isMeant) return;
			event.preventDefault();
			event.stopPropagation();
		},
		{ capture: true },
	);
	return () => {
		if (!pointer) return;
		const now = performance.now();
		const control = controlAt(document.elementFromPoint(pointer.x, pointer.y));
		const rest: Rest = { ...pointer, until: Infinity, control, words: control?.textContent ?? null };
		requestAnimationFrame(() => {
			rest.until = performance.now() + MEANT;
		});
		rests = [...rests.filter(({ until }) => until >= now), rest];
	};
}

function controlAt(target: EventTarget | null): Element | null {
	return target instanceof Element ? target.closest('button') : null;
}
