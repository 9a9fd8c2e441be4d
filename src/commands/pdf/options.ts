import { parseArgs } from 'node:util';
import { dayIn, HANDOUT, type Kind, kinds, type Layout, layouts, slidesIn } from '../../model/handout.ts';
import { type Language, languages } from '../../model/language.ts';
import { municipalityOf } from '../../model/municipal/division.ts';
import type { Division } from '../../model/municipal/division-schema.ts';
import { nearestMunicipalities } from '../../model/municipal/find.ts';

/** What the command has to make. */
export interface Options {
	readonly languages: readonly Language[];
	readonly kinds: readonly Kind[];
	readonly layout: Layout;
	/** The numbers of the slides; undefined for all. */
	readonly slides: readonly number[] | undefined;
	/**
	 * The codes of the municipalities that files are made for, or a text that is no municipality, alone: it is printed as it
	 * is. Empty for none.
	 */
	readonly municipalities: readonly string[];
	/** What whoever has written the options should know, though it can be done. */
	readonly warnings: readonly string[];
	/** A day as 2026-11-24, or nothing. */
	readonly date: string;
	/** The folder to write to; undefined for the one beside the built page. */
	readonly out: string | undefined;
	/** The folder of the built site. */
	readonly site: string;
	readonly help: boolean;
}

/** An option that is wrong; its message says which and what is possible. */
export class OptionError extends Error {}

/** The help of the command. */
export const USAGE = `npm run pdf -- [options]

  --lang sv|fi|all                  the language (all)
  --kind slides|handout|notes|all   what to make (all)
  --layout 1|2|3|6                  slides on a page of the handout (1, with the text about the slide)
  --slides 18-29,41                 only these slides
  --municipality 905|Vasa|"…"       the municipality, by its code or its name in either language: its figures on the
                                    slides and on a page of the handout, its name on the cover and at the head of each
                                    page; any other text is printed there as it is
  --municipality 905,091            several, the files of each in a folder of its own, DIR/905/ and DIR/091/
  --date 2026-11-24                 the day of the talk
  --out DIR                         where to write (dist/handouts)
  --site DIR                        the built site (dist, which is built when it is missing or old)
  --help                            this text
`;

/**
 * Reads the options of the command.
 *
 * @param args what follows the name of the command
 * @param total how many slides the deck has
 * @param division the municipalities
 * @returns the options, with what holds where nothing is written
 * @throws OptionError naming the option, what was written and what is possible
 */
export function optionsIn(args: readonly string[], total: number, division: Division): Options {
	const values = parse(args);
	const layout = oneOf('layout', values.layout ?? String(HANDOUT.layout), layouts.map(String));
	const chosenKinds = several('kind', values.kind, kinds);
	if (values.layout !== undefined && !chosenKinds.includes('handout')) {
		throw new OptionError('--layout is for the handout: it does nothing for slides and notes');
	}
	return {
		languages: several('lang', values.lang, languages),
		kinds: chosenKinds,
		layout: layouts.find((each) => String(each) === layout) ?? HANDOUT.layout,
		slides: values.slides === undefined ? undefined : slides(values.slides, total),
		...municipalitiesIn(values.municipality?.trim() ?? '', division),
		date: values.date === undefined ? '' : day(values.date),
		out: filled('out', values.out),
		site: filled('site', values.site) ?? 'dist',
		help: values.help === true,
	};
}

function parse(args: readonly string[]) {
	const text = { type: 'string' } as const;
	const options = {
		lang: text,
		kind: text,
		layout: text,
		slides: text,
		municipality: text,
		date: text,
		out: text,
		site: text,
		help: { type: 'boolean', short: 'h' },
	} as const;
	try {
		return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
	} catch (error) {
		throw new OptionError(error instanceof Error ? error.message : String(error));
	}
}

function several<T extends string>(name: string, value: string | undefined, possible: readonly T[]): readonly T[] {
	if (value === undefined || value === 'all') return possible;
	return [oneOf(name, value, possible, ['all'])];
}

function oneOf<T extends string>(
	name: string,
	value: string,
	possible: readonly T[],
	besides: readonly string[] = [],
): T {
	const found = possible.find((each) => each === value);
	if (found !== undefined) return found;
	throw new OptionError(`--${name} "${value}": expected one of ${[...possible, ...besides].join(', ')}`);
}

function slides(value: string, total: number): readonly number[] {
	const found = slidesIn(value, total);
	if (found) return found;
	throw new OptionError(`--slides "${value}": expected numbers from 1 to ${total}, such as 18-29,41`);
}

function day(value: string): string {
	const found = dayIn(value);
	if (found !== undefined) return found;
	throw new OptionError(`--date "${value}": expected a day of the calendar, such as 2026-11-24`);
}

/** How many municipalities are named to whoever has written none. */
const NEAREST = 3;

function municipalitiesIn(value: string, division: Division): Pick<Options, 'municipalities' | 'warnings'> {
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
	if (codes.length === pieces.length) return { municipalities: [...new Set(codes)], warnings: [] };
	if (value === '') return { municipalities: [], warnings: [] };
	const nearest = nearestMunicipalities(division, value, NEAREST).map(
		({ code, sv, fi }) => `${sv === fi ? sv : `${sv} or ${fi}`} (${code})`,
	);
	return {
		municipalities: [value],
		warnings: [
			`--municipality "${value}": this is no municipality, and is printed as it is written, without figures. The nearest are ${nearest.join(', ')}.`,
		],
	};
}

function filled(name: string, value: string | undefined): string | undefined {
	if (value?.trim() === '') throw new OptionError(`--${name}: expected the name of a folder`);
	return value;
}
