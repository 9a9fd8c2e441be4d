import { placeKind, placeName } from '../../../model/charts/figure/chart-texts.ts';
import type { ChartContext } from '../../../model/charts/figure/context.ts';
import { type HoleReason, holeReasons, type Series } from '../../../model/dataset.ts';
import { fill } from '../../../model/municipal/texts.ts';
import { catalogueOf } from '../../markup/catalogues.ts';

/** What is missing side by side in some series: from one category to another. */
interface Gap {
	readonly first: string;
	readonly last: string;
}

/**
 * What is missing, and why: a sentence for each reason.
 *
 * @param context the dataset with its words
 * @param series those that are asked about; with several, each gap names its own
 */
export function missingOf(context: ChartContext, series: readonly Series[]): readonly string[] {
	const { missingBecause } = catalogueOf(context.words.language).pptx.charts;
	return holeReasons.flatMap((reason) => {
		const places = placesMissing(context, series, reason);
		if (places === '') return [];
		return fill(missingBecause, { places, reason: context.common.plain(`holes.${reason}`) });
	});
}

/**
 * The places at which values are missing: `2022, 2024 (Familj, Studier)`.
 *
 * @param context the dataset with its words
 * @param series those that are asked about; with several, each gap names its own
 * @param reason why they are missing; any reason when omitted
 * @returns an empty text when nothing is missing
 */
export function placesMissing(context: ChartContext, series: readonly Series[], reason?: HoleReason): string {
	const names = new Map<string, string[]>();
	for (const one of series) {
		for (const gap of gapsOf(one, reason)) {
			const place = gapName(context, gap);
			names.set(place, [...(names.get(place) ?? []), context.words.plain(`series.${one.id}`)]);
		}
	}
	return [...names]
		.map(([place, of]) => (of.length < series.length ? `${place} (${of.join(', ')})` : place))
		.join(', ');
}

function gapsOf({ points }: Series, reason: HoleReason | undefined): readonly Gap[] {
	const gaps: { first: string; last: string }[] = [];
	points.forEach(({ at, hole }, index) => {
		if (hole === undefined || (reason !== undefined && hole !== reason)) return;
		const open = gaps.at(-1);
		if (open && open.last === points[index - 1]?.at) open.last = at;
		else gaps.push({ first: at, last: at });
	});
	return gaps;
}

function gapName(context: ChartContext, { first, last }: Gap): string {
	const [from, to] = [placeName(context, first), placeName(context, last)];
	if (first === last) return from;
	return placeKind(first) === 'month' ? context.common.plain('months', { first: from, last: to }) : `${from}–${to}`;
}
