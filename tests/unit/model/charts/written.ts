import type { Unit } from '../../../../src/model/dataset.ts';
import type { Language } from '../../../../src/model/language.ts';

interface Writing {
	readonly group: string;
	readonly decimal: string;
	readonly minus: string;
	readonly percent: string;
	readonly months: readonly string[];
	readonly shortMonths: readonly string[];
}

const numbers = { group: '\u00A0', decimal: ',', minus: '\u2212', percent: '\u00A0%' };
const words = (text: string) => text.trim().split(/\s+/u);

/** How each language writes numbers and months, put down here so that nothing is held against itself. */
const writings: Readonly<Record<Language, Writing>> = {
	sv: {
		...numbers,
		months: words(`januari februari mars april maj juni juli augusti september oktober november december`),
		shortMonths: words(`jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.`),
	},
	fi: {
		...numbers,
		months: words(`tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu
			heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu`),
		shortMonths: words(`tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu`),
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

/** A year as it is, and a month by its name with its year: a short one where there is little room. */
export function writtenTime(at: string, language: Language, narrow: boolean): string {
	const { months, shortMonths } = writings[language];
	const [year = '', month] = at.split('-');
	return month === undefined ? year : `${(narrow ? shortMonths : months)[Number(month) - 1]} ${year}`;
}
