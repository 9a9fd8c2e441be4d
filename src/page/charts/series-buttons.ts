import { modelOf } from '../../model/charts/series.ts';
import type { LiveChart } from './live.ts';

/** Makes the labels of the series into buttons that switch them off and on. */
export function connectSeries(live: LiveChart): void {
	const { figure, dataset, spec } = live;
	const ids = modelOf(dataset, spec).series.map(({ id }) => id);
	for (const item of figure.querySelectorAll<HTMLElement>('.series li')) {
		const index = ids.indexOf(item.dataset.series ?? '');
		const button = document.createElement('button');
		button.type = 'button';
		button.setAttribute('aria-pressed', 'true');
		button.append(...item.childNodes);
		item.append(button);
		button.addEventListener('click', () => {
			const on = !live.chart.isDatasetVisible(index);
			live.chart.setDatasetVisibility(index, on);
			button.setAttribute('aria-pressed', String(on));
			live.chart.update('none');
		});
	}
}
