import { parseArgs } from 'node:util';
import { type Engine, engines } from '../../../src/commands/machine.ts';
import { type Language, languages } from '../../../src/model/language.ts';

/** What `npm run sheets` is asked for. */
export interface Options {
	readonly engine: Engine;
	readonly languages: readonly Language[];
	/** The folder to write to. */
	readonly out: string;
	readonly help: boolean;
}

/** An option that cannot be met; its message says which and what is possible. */
export class OptionError extends Error {}

export const USAGE = `npm run sheets -- --engine chromium|firefox|webkit [options]

  --engine chromium|firefox|webkit  the engine that shows the slides
  --lang sv|fi|all                  the language (all)
  --out DIR                         where to write (dist/sheets)
  --help                            this text
`;

/**
 * Reads the options of the command.
 *
 * @param args what follows the name of the command
 * @throws OptionError naming the option, what was written and what is possible
 */
export function optionsIn(args: readonly string[]): Options {
	const values = parse(args);
	const engine = engines.find((each) => each === values.engine);
	const language = languages.find((each) => each === values.lang);
	if (values.help !== true && !engine)
		throw new OptionError(`--engine "${values.engine ?? ''}": expected one of ${engines.join(', ')}`);
	if (!language && values.lang !== 'all')
		throw new OptionError(`--lang "${values.lang}": expected one of ${languages.join(', ')}, all`);
	if (values.out.trim() === '') throw new OptionError('--out: expected the name of a folder');
	return {
		engine: engine ?? 'chromium',
		languages: language ? [language] : languages,
		out: values.out,
		help: values.help,
	};
}

function parse(args: readonly string[]) {
	const options = {
		engine: { type: 'string' },
		lang: { type: 'string', default: 'all' },
		out: { type: 'string', default: 'dist/sheets' },
		help: { type: 'boolean', short: 'h', default: false },
	} as const;
	try {
		return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
	} catch (error) {
		throw new OptionError(error instanceof Error ? error.message : String(error));
	}
}
