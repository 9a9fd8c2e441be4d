/** Buttons whose name shows beside them while someone is at them. */
const TOLD = 'button:is(:hover, :focus-visible):has(> .tip)';

/**
 * Lets Escape take away the tip of a button, which may lie over something, wherever the focus is. It comes back when
 * pointer or focus come anew. The key does what else it does, because it may be meant for that.
 */
export function startTips(): void {
	const take = ({ key }: KeyboardEvent) => {
		if (key !== 'Escape') return;
		for (const button of document.querySelectorAll<HTMLElement>(TOLD)) dismiss(button);
	};
	document.addEventListener('keydown', take, { capture: true });
}

function dismiss(button: HTMLElement): void {
	const tip = button.querySelector<HTMLElement>(':scope > .tip');
	// Where there is room, it is the label of the button.
	if (!tip || getComputedStyle(tip).position !== 'absolute') return;
	tip.style.opacity = '0';
	for (const type of ['pointerleave', 'blur'])
		button.addEventListener(type, () => tip.style.removeProperty('opacity'), { once: true });
}
