import { HANDOUT, type Kind, kinds, type Layout, layouts } from '../../model/handout.ts';
import { type Language, languages } from '../../model/language.ts';
import type { Division } from '../../model/municipal/division-schema.ts';
import { day, filled, municipalitiesIn, nearestTo, OptionError, oneOf, parsed, several, slides } from '../options.ts';

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
		...printedMunicipalities(values.municipality?.trim() ?? '', division),
		date: values.date === undefined ? '' : day(values.date),
		out: filled('out', values.out),
		site: filled('site', values.site) ?? 'dist',
		help: values.help === true,
	};
}

function parse(args: readonly string[]) {
	const text = { type: 'string' } as const;
	return parsed(args, {
		lang: text,
		kind: text,
		layout: text,
		slides: text,
		municipality: text,
		date: text,
		out: text,
		site: text,
		help: { type: 'boolean', short: 'h' },
	} as const);
}

/** A text that is no municipality is printed in its place, alone. */
function printedMunicipalities(value: string, division: Division): Pick<Options, 'municipalities' | 'warnings'> {
	const municipalities = municipalitiesIn(value, division);
	if (municipalities) return { municipalities, warnings: [] };
	const warning = `--municipality "${value}": this is no municipality, and is printed as it is written, without figures. The nearest are ${nearestTo(value, division)}.`;
	return { municipalities: [value], warnings: [warning] };
}
