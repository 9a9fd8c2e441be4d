import { describe, expect, it } from 'vitest';
import { OptionError } from '../../../../src/commands/options.ts';
import { optionsIn as optionsWith } from '../../../../src/commands/pdf/options.ts';
import { figures } from '../../model/municipal/sample.ts';

const optionsIn = (args: readonly string[], total: number) => optionsWith(args, total, figures.division);

describe('optionsIn', () => {
	it('makes everything when nothing is said', () => {
		expect(optionsIn([], 45)).toEqual({
			languages: ['sv', 'fi'],
			kinds: ['slides', 'handout', 'notes'],
			layout: 1,
			slides: undefined,
			municipalities: [],
			warnings: [],
			date: '',
			out: undefined,
			site: 'dist',
			help: false,
		});
	});

	it('reads every option', () => {
		const args = '--lang fi --kind handout --layout 3 --slides 18-19,41 --municipality Vasa --date 2026-11-24 --out x';
		expect(optionsIn(args.split(' '), 45)).toMatchObject({
			languages: ['fi'],
			kinds: ['handout'],
			layout: 3,
			slides: [18, 19, 41],
			municipalities: ['905'],
			warnings: [],
			date: '2026-11-24',
			out: 'x',
		});
	});

	const municipalityIn = (value: string) => optionsIn(['--municipality', value], 45);

	it.each([
		['a code', '905', ['905']],
		['a code without its zeros', '91', ['091']],
		['a name in either language', ' vaasa ', ['905']],
		['several codes, each once', '905, 091,905', ['905', '091']],
		['several names', 'Vasa,Sotkamo', ['905', '765']],
	])('reads the municipality by %s', (_, value, municipalities) => {
		expect(municipalityIn(value)).toMatchObject({ municipalities, warnings: [] });
	});

	it('keeps what is no municipality as it is written, and names the nearest three', () => {
		expect(municipalityIn('Vassa')).toMatchObject({
			municipalities: ['Vassa'],
			warnings: [
				expect.stringMatching(
					/^--municipality "Vassa": this is no municipality, and is printed as it is written, without figures\. The nearest are Vasa or Vaasa \(905\), [^,]+, [^,]+\.$/u,
				),
			],
		});
		expect(municipalityIn('Kommunfullmäktige, Vasa').municipalities).toEqual(['Kommunfullmäktige, Vasa']);
	});

	it.each([
		['--lang en', '--lang "en": expected one of sv, fi, all'],
		['--kind poster', '--kind "poster": expected one of slides, handout, notes, all'],
		['--layout 4', '--layout "4": expected one of 1, 2, 3, 6'],
		['--kind notes --layout 3', '--layout is for the handout'],
		['--slides 44-46', '--slides "44-46": expected numbers from 1 to 45, such as 18-29,41'],
		['--date 24.11.2026', '--date "24.11.2026": expected a day of the calendar, such as 2026-11-24'],
		['--municipality 999', '--municipality "999": there is no municipality with this code'],
		['--municipality 905,999', '--municipality "999": there is no municipality with this code'],
		['--municipality Vasa,998', '--municipality "998": there is no municipality with this code'],
		['--municipality all', '--municipality all: expected one municipality, or several as 905,091'],
		['--color', "Unknown option '--color'"],
		['handout', "Unexpected argument 'handout'"],
		['--lang', "Option '--lang <value>' argument missing"],
	])('refuses %s', (args, message) => {
		const read = () => optionsIn(args.split(' '), 45);
		expect(read).toThrow(OptionError);
		expect(read).toThrow(message);
	});
});
