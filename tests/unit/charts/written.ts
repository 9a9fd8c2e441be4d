import type { Unit } from '../../../src/deck/dataset.ts';
import type { Language } from '../../../src/deck/language.ts';

interface Writing {
	readonly group: string;
	readonly decimal: string;
	readonly minus: string;
	readonly percent: string;
	readonly months: readonly string[];
}

const numbers = { group: '\u00A0', decimal: ',', minus: '\u2212', percent: '\u00A0%' };

/** How each language writes numbers and months, put down here so that nothing is held against itself. */
const writings: Readonly<Record<Language, Writing>> = {
	sv: {
		...numbers,
		months: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
	},
	fi: {
		...numbers,
		months:
			'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu'.split(
				' ',
			),
	},
};

/** A value as the language writes it. */
export function writtenValue(value: number, unit: Unit, language: Language): string {
	const { group, decimal, minus, percent } = writings[language];
	const sign = value < 0 ? minus : '';
	if (unit === 'share' || unit === 'percent') {
		const tenths = Math.round(Math.abs(value) * (unit === 'share' ? 1000 : 10));
		const fraction = tenths % 10 === 0 ? '' : `${decimal}${tenths % 10}`;
		return `${sign}${Math.floor(tenths / 10)}${fraction}${percent}`;
	}
	return sign + String(Math.abs(value)).replaceAll(/\B(?=(?:\d{3})+$)/gu, group);
}

/** A year as it is, and a month by its name with its year. */
export function writtenTime(at: string, language: Language): string {
	const [year = '', month] = at.split('-');
	return month === undefined ? year : `${writings[language].months[Number(month) - 1]}\u00A0${year}`;
}
