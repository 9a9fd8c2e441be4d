import { describe, expect, it } from 'vitest';
import { OptionError } from '../../../../src/commands/options.ts';
import { optionsIn as optionsWith } from '../../../../src/commands/pptx/options.ts';
import { figures } from '../../model/municipal/sample.ts';

const optionsIn = (args: readonly string[]) => optionsWith(args, 45, figures.division);

describe('optionsIn', () => {
	it('makes a file of each language when nothing is said', () => {
		expect(optionsIn([])).toEqual({
			languages: ['sv', 'fi'],
			slides: undefined,
			municipalities: [],
			date: undefined,
			font: undefined,
			out: undefined,
			help: false,
		});
	});

	it('reads every option', () => {
		const args = '--lang fi --slides 18-19,41 --municipality Vasa,091 --date 2026-11-24 --out x --font'.split(' ');
		expect(optionsIn([...args, 'Source Sans 3'])).toEqual({
			languages: ['fi'],
			slides: [18, 19, 41],
			municipalities: ['905', '091'],
			date: '2026-11-24',
			font: 'Source Sans 3',
			out: 'x',
			help: false,
		});
	});

	it.each([
		['--lang en', '--lang "en": expected one of sv, fi, all'],
		['--slides 44-46', '--slides "44-46": expected numbers from 1 to 45, such as 18-29,41'],
		['--date 24.11.2026', '--date "24.11.2026": expected a day of the calendar, such as 2026-11-24'],
		['--municipality 999', '--municipality "999": there is no municipality with this code'],
		['--municipality all', '--municipality all: expected one municipality, or several as 905,091'],
		['--municipality Vassa', '--municipality "Vassa": this is no municipality. The nearest are Vasa or Vaasa (905), '],
		['--font <Arial>', '--font "<Arial>": expected the name of a font, such as "Source Sans 3"'],
		['--out=', '--out: expected the name of a folder'],
		['--kind slides', "Unknown option '--kind'"],
		['sv', "Unexpected argument 'sv'"],
	])('refuses %s', (args, message) => {
		const read = () => optionsIn(args.split(' '));
		expect(read).toThrow(OptionError);
		expect(read).toThrow(message);
	});
});
