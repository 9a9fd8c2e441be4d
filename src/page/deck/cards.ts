const root = document.documentElement;
const cards = document.getElementById('cards');
const controls = document.getElementById('controls');
const bar = document.querySelector<HTMLElement>('.article-head');

/**
 * Keeps the cards off what someone may press at the foot of the window. Style sheets are told, as lengths: `--foot`, how high
 * the bar of the view is, `--beside`, how wide the controls are, and, for the whole page, `--cards`, how much of the
 * text the cards cover, so that the text can be scrolled from under them.
 */
export function startCards(): void {
	let frame = 0;
	// Placed in a frame of their own, the cards may change their size without the observer complaining of a loop.
	const observer = new ResizeObserver(() => {
		cancelAnimationFrame(frame);
		frame = requestAnimationFrame(place);
	});
	for (const each of [cards, controls, bar]) if (each) observer.observe(each);
}

function place(): void {
	if (!cards) return;
	// Only one of them is there, as the view is.
	const foot = Math.max(controls?.offsetHeight ?? 0, bar?.offsetHeight ?? 0);
	cards.style.setProperty('--foot', `${foot}px`);
	cards.style.setProperty('--beside', `${controls?.offsetWidth ?? 0}px`);
	tellHeight();
}

/** A message goes by itself and makes no room, as nothing shall move because of it. */
function tellHeight(): void {
	if (!cards) return;
	const asking = [...cards.querySelectorAll<HTMLElement>(':scope > :not([role="alert"])')];
	const height = asking.reduce((sum, card) => sum + card.offsetHeight, 0);
	if (height > 0) root.style.setProperty('--cards', `calc(${height}px + 3.25rem)`);
	else root.style.removeProperty('--cards');
}
