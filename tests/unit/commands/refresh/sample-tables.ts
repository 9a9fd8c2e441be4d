import type { Variable } from '../../../../src/commands/refresh/pxweb.ts';
import type { PretendedTable } from './pretended-publisher.ts';

/**
 * Makes a variable of a table.
 *
 * @param code its code
 * @param text its label
 * @param values the codes of its values; with a label after `=`, else the code is the label
 * @param rest whether it is of time, or may be left out
 * @returns the variable
 */
export function variable(
	code: string,
	text: string,
	values: readonly string[],
	rest: Partial<Variable> = {},
): Variable {
	const parts = values.map((value) => value.split('='));
	return {
		code,
		text,
		values: parts.map(([value = '']) => value),
		valueTexts: parts.map(([value = '', label = value]) => label),
		elimination: false,
		time: false,
		...rest,
	};
}

/**
 * Makes a table.
 *
 * @param variables its variables, with their labels in English
 * @param value the value of a cell, by the codes of its categories
 * @returns the table
 */
export function table(variables: readonly Variable[], value: PretendedTable['value']): PretendedTable {
	return { metadata: { en: { title: 'Sample', variables: [...variables] } }, value };
}

/** The areas of a table, with the code that carries the day of the division. */
export const AREAS = variable('alue_23_20270101', 'Area', ['SSS=WHOLE COUNTRY', 'KU091=Helsinki', 'MK01=Uusimaa']);

/**
 * @param values the years
 * @returns the variable of time
 */
export function years(...values: readonly string[]): Variable {
	return variable('timeperiod_y', 'Year', values, { time: true });
}

/** Single years of age, with their total and the last, open class. */
export const AGES = variable('ikaryhma_10_20180101', 'Age', [
	'SSS=Total',
	...Array.from({ length: 100 }, (_, age) => String(age).padStart(3, '0')),
	'100-',
]);
