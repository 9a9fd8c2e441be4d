import type { Dataset } from '../../model/dataset.ts';
import { type Html, html } from '../../model/html.ts';

const MARKS = 10;
const ROW = 5;

/**
 * A share as ten marks, as many of them filled as the share says.
 *
 * @throws Error when the dataset's first point is no value
 */
export function marksSvg({ id, series }: Dataset): Html {
	const [point] = series[0]?.points ?? [];
	if (!point || point.hole !== undefined) throw new Error(`data/${id}.json: marks need a value`);
	const filled = Math.round(point.value * MARKS);
	const dots = Array.from({ length: MARKS }, (_, index) => {
		const [x, y] = [(index % ROW) * 96 + 44, Math.floor(index / ROW) * 96 + 44];
		return html`<circle class="${index < filled ? 'filled' : 'open'}" cx="${x}" cy="${y}" r="36"/>`;
	});
	return html`<svg class="ten-marks" viewBox="0 0 472 184" aria-hidden="true">${dots}</svg>`;
}
