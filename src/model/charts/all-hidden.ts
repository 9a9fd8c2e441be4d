import type { Plugin } from 'chart.js';

interface Style {
	/** The words, in the current language of the chart. */
	readonly text: () => string;
	readonly colour: string;
	readonly font: string;
}

/**
 * A Chart.js plugin that says in words that all series of a chart are switched off. An empty chart would look broken, or
 * like one in which all values are zero.
 *
 * @param style the words and how they look
 * @returns a plugin that draws only when no series is visible
 */
export function allHidden({ text, colour, font }: Style): Plugin {
	return {
		id: 'all-hidden',
		afterDatasetsDraw(chart) {
			if (chart.getVisibleDatasetCount() > 0) return;
			const { ctx } = chart;
			const { left, right, top, bottom } = chart.chartArea;
			ctx.save();
			ctx.font = font;
			ctx.fillStyle = colour;
			ctx.textAlign = 'center';
			ctx.textBaseline = 'middle';
			ctx.fillText(text(), (left + right) / 2, (top + bottom) / 2, right - left);
			ctx.restore();
		},
	};
}
