/** How near a chart must come to the window before it is made live, in pixels. */
const NEAR = '400px';

/**
 * Makes charts live when they come near. Chart.js comes with the first of them, in a chunk of its own; if it does not come,
 * the drawing that is in the page stays.
 */
export function startCharts(): void {
	const observer = new IntersectionObserver(
		(entries) => {
			for (const { isIntersecting, target } of entries) {
				if (!isIntersecting || !(target instanceof HTMLElement)) continue;
				observer.unobserve(target);
				void activate(target);
			}
		},
		{ rootMargin: NEAR },
	);
	for (const figure of document.querySelectorAll('figure[data-chart]:not([data-form=marks])')) observer.observe(figure);
	document.addEventListener('keydown', closeSheet);
}

/** Fetches what makes charts live, and the figures of all of them, before they come near. */
export async function fetchAllFigures(): Promise<void> {
	await (await import('./live.ts')).fetchAllFigures();
}

async function activate(figure: HTMLElement): Promise<void> {
	try {
		const { activateChart } = await import('./live.ts');
		await activateChart(figure);
	} catch {
		figure.dataset.live = 'failed';
	}
}

/** Escape puts the table away that lies over a slide. */
function closeSheet(event: KeyboardEvent): void {
	if (event.key !== 'Escape' || event.defaultPrevented) return;
	const sheet = document.querySelector<HTMLDetailsElement>('[data-view=slides] .figures[open]');
	if (!sheet) return;
	event.preventDefault();
	sheet.open = false;
	sheet.querySelector('summary')?.focus();
}
