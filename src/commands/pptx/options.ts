import { type Language, languages } from '../../model/language.ts';
import type { Division } from '../../model/municipal/division-schema.ts';
import { day, filled, municipalitiesIn, nearestTo, OptionError, parsed, several, slides } from '../options.ts';

/** What the command has to make. */
export interface Options {
	readonly languages: readonly Language[];
	/** The numbers of the slides; undefined for all. */
	readonly slides: readonly number[] | undefined;
	/** The codes of the municipalities that files are made for; empty for none. */
	readonly municipalities: readonly string[];
	/** A day as 2026-11-24; undefined for none. */
	readonly date: string | undefined;
	/** The font of all text; undefined for that of the file. */
	readonly font: string | undefined;
	/** The folder to write to; undefined for the one beside the built page. */
	readonly out: string | undefined;
	readonly help: boolean;
}

/** The help of the command. */
export const USAGE = `npm run pptx -- [options]

  --lang sv|fi|all             the language (all)
  --slides 18-29,41            only these slides
  --municipality 905|Vasa      the municipality, by its code or its name in either language: its figures on the slides,
                               its name in the footer
  --municipality 905,091       several, the files of each in a folder of its own, DIR/905/ and DIR/091/
  --date 2026-11-24            the day of the talk, in the footer
  --font "Source Sans 3"       the font of all text (Calibri); whoever opens the file must have it
  --out DIR                    where to write (dist/pptx)
  --help                       this text
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
	return {
		languages: several('lang', values.lang, languages),
		slides: values.slides === undefined ? undefined : slides(values.slides, total),
		municipalities: known(values.municipality?.trim() ?? '', division),
		date: values.date === undefined ? undefined : day(values.date),
		font: values.font === undefined ? undefined : font(values.font.trim()),
		out: filled('out', values.out),
		help: values.help === true,
	};
}

function parse(args: readonly string[]) {
	const text = { type: 'string' } as const;
	return parsed(args, {
		lang: text,
		slides: text,
		municipality: text,
		date: text,
		font: text,
		out: text,
		help: { type: 'boolean', short: 'h' },
	} as const);
}

/** What is no municipality is refused: who edits the file can write any other name into it. */
function known(value: string, division: Division): readonly string[] {
	const municipalities = municipalitiesIn(value, division);
	if (municipalities) return municipalities;
	throw new OptionError(
		`--municipality "${value}": this is no municipality. The nearest are ${nearestTo(value, division)}.`,
	);
}

/** The name of a font as Windows allows it: 31 characters at most. */
function font(value: string): string {
	if (/^[\p{L}\p{N}][\p{L}\p{N} .'-]{0,30}$/u.test(value)) return value;
	throw new OptionError(`--font "${value}": expected the name of a font, such as "Source Sans 3"`);
}
