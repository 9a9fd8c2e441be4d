import type { ChartData, Series, Unit } from '../../../model/dataset.ts';

/**
 * How Office formats the values of a series. It writes them with the separators of whoever reads them: `57 914` and
 * `10,8 %` on a Nordic computer.
 *
 * @param dataset has the unit that holds for every series without one of its own
 * @param series decides about the decimals: a percentage has one where it is not zero
 * @returns a format code, which is the same in all languages
 */
export function formatOf(dataset: Pick<ChartData, 'unit'>, { unit = dataset.unit, points }: Series): string {
	const values = points.flatMap((point) => (point.hole === undefined ? [point.value] : []));
	return CODES[unit](values.every((value) => Number((value * 10).toPrecision(12)) % 1 === 0));
}

const COUNT = () => '#,##0';
const CODES: Readonly<Record<Unit, (isTenths: boolean) => string>> = {
	persons: COUNT,
	decisions: COUNT,
	applications: COUNT,
	rank: () => '0',
	share: () => '0.0%',
	// The general format leaves a decimal away that is zero, but has as many as there are.
	percent: (isTenths) => `${isTenths ? 'General' : '0.0'}"\u00A0%"`,
};
