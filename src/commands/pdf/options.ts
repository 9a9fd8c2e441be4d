import { parseArgs } from 'node:util';
import { dayIn, HANDOUT, type Kind, kinds, type Layout, layouts, slidesIn } from '../../model/handout.ts';
import { type Language, languages } from '../../model/language.ts';

/** What the command has to make. */
export interface Options {
	readonly languages: readonly Language[];
	readonly kinds: readonly Kind[];
	readonly layout: Layout;
	/** The numbers of the slides; undefined for all. */
	readonly slides: readonly number[] | undefined;
	readonly municipality: string;
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
  --municipality "…"                the municipality's name, on the cover and at the head of each page
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
 * @returns the options, with what holds where nothing is written
 * @throws OptionError naming the option, what was written and what is possible
 */
export function optionsIn(args: readonly string[], total: number): Options {
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
		municipality: values.municipality?.trim() ?? '',
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

function filled(name: string, value: string | undefined): string | undefined {
	if (value?.trim() === '') throw new OptionError(`--${name}: expected the name of a folder`);
	return value;
}
