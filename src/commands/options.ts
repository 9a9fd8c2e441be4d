import { type ParseArgsConfig, parseArgs } from 'node:util';
import { dayIn, slidesIn } from '../model/handout.ts';
import { municipalityOf } from '../model/municipal/division.ts';
import type { Division } from '../model/municipal/division-schema.ts';
import { nearestMunicipalities } from '../model/municipal/find.ts';

/** An option that is wrong; its message says which and what is possible. */
export class OptionError extends Error {}

/**
 * Reads what is written behind the name of a command.
 *
 * @param args what is written
 * @param options those that there are
 * @throws OptionError for any other, and for one without its value
 */
export function parsed<T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
	try {
		return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
	} catch (error) {
		throw new OptionError(error instanceof Error ? error.message : String(error));
	}
}

/**
 * Tells why a command has ended, and has it end with the code for that: 2 for wrong options, 1 for anything else.
 *
 * @param error what was thrown
 * @param said how the command is used, what could not be made, and whether it was stopped
 */
export function reportFailure(
	error: unknown,
	{ usage, failed, signal }: { readonly usage: string; readonly failed: string; readonly signal: AbortSignal },
): void {
	const message = error instanceof Error ? error.message : String(error);
	if (signal.aborted) console.error('Stopped. No file has been written half.');
	else if (error instanceof OptionError) {
		console.error(`${message}\n\n${usage}`);
		process.exitCode = 2;
	} else {
		console.error(`${failed}: ${message}`);
		process.exitCode = 1;
	}
}

/**
 * Reads an option that is one of some, or all of them.
 *
 * @param name the name of the option
 * @param value what is written; undefined, like `all`, for all
 * @param possible what there is
 * @throws OptionError naming what is possible
 */
export function several<T extends string>(
	name: string,
	value: string | undefined,
	possible: readonly T[],
): readonly T[] {
	if (value === undefined || value === 'all') return possible;
	return [oneOf(name, value, possible, ['all'])];
}

/**
 * Reads an option that is one of some.
 *
 * @param name the name of the option
 * @param value what is written
 * @param possible what there is
 * @param besides what else may be written, and is read elsewhere
 * @throws OptionError naming what is possible
 */
export function oneOf<T extends string>(
	name: string,
	value: string,
	possible: readonly T[],
	besides: readonly string[] = [],
): T {
	const found = possible.find((each) => each === value);
	if (found !== undefined) return found;
	throw new OptionError(`--${name} "${value}": expected one of ${[...possible, ...besides].join(', ')}`);
}

/**
 * Reads the numbers of slides.
 *
 * @param value such as `18-29,41`
 * @param total how many slides the deck has
 * @throws OptionError saying from where to where the numbers go
 */
export function slides(value: string, total: number): readonly number[] {
	const found = slidesIn(value, total);
	if (found) return found;
	throw new OptionError(`--slides "${value}": expected numbers from 1 to ${total}, such as 18-29,41`);
}

/**
 * Reads a day of the calendar.
 *
 * @throws OptionError when it is none
 */
export function day(value: string): string {
	const found = dayIn(value);
	if (found !== undefined) return found;
	throw new OptionError(`--date "${value}": expected a day of the calendar, such as 2026-11-24`);
}

/**
 * Reads the name of a folder.
 *
 * @throws OptionError when it is empty
 */
export function filled(name: string, value: string | undefined): string | undefined {
	if (value?.trim() === '') throw new OptionError(`--${name}: expected the name of a folder`);
	return value;
}

/**
 * Reads municipalities, by their codes or their names.
 *
 * @param value one, or several with commas between them
 * @param division the municipalities
 * @returns their codes, each once; none where nothing is written; undefined when something else than municipalities is
 * @throws OptionError for the code of no municipality
 */
export function municipalitiesIn(value: string, division: Division): readonly string[] | undefined {
	if (value === '') return [];
	if (value === 'all') {
		throw new OptionError('--municipality all: expected one municipality, or several as 905,091');
	}
	// Names of municipalities have no commas, but what else is printed in their place may have.
	const pieces = value.split(',').map((piece) => piece.trim());
	const found = pieces.map((piece) => municipalityOf(division, piece)?.code);
	const wrong = pieces.find((piece, index) => /^\d+$/u.test(piece) && found[index] === undefined);
	if (wrong !== undefined) {
		throw new OptionError(
			`--municipality "${wrong}": there is no municipality with this code; expected one of data/municipalities.json, such as 905`,
		);
	}
	const codes = found.filter((code) => code !== undefined);
	return codes.length === pieces.length ? [...new Set(codes)] : undefined;
}

/** How many municipalities are named to whoever has written none. */
const NEAREST = 3;

/** The municipalities that are nearest to what is none, for a message: names and codes. */
export function nearestTo(value: string, division: Division): string {
	return nearestMunicipalities(division, value, NEAREST)
		.map(({ code, sv, fi }) => `${sv === fi ? sv : `${sv} or ${fi}`} (${code})`)
		.join(', ');
}
