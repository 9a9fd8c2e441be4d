import { describe, expect, it } from 'vitest';
import { OptionError, optionsIn } from '../../../../src/commands/pdf/options.ts';

describe('optionsIn', () => {
	it('makes everything when nothing is said', () => {
		expect(optionsIn([], 45)).toEqual({
			languages: ['sv', 'fi'],
			kinds: ['slides', 'handout', 'notes'],
			layout: 1,
			slides: undefined,
			municipality: '',
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
			municipality: 'Vasa',
			date: '2026-11-24',
			out: 'x',
		});
	});

	it.each([
		['--lang en', '--lang "en": expected one of sv, fi, all'],
		['--kind poster', '--kind "poster": expected one of slides, handout, notes, all'],
		['--layout 4', '--layout "4": expected one of 1, 2, 3, 6'],
		['--kind notes --layout 3', '--layout is for the handout'],
		['--slides 44-46', '--slides "44-46": expected numbers from 1 to 45, such as 18-29,41'],
		['--date 24.11.2026', '--date "24.11.2026": expected a day of the calendar, such as 2026-11-24'],
		['--color', "Unknown option '--color'"],
		['handout', "Unexpected argument 'handout'"],
		['--lang', "Option '--lang <value>' argument missing"],
	])('refuses %s', (args, message) => {
		const read = () => optionsIn(args.split(' '), 45);
		expect(read).toThrow(OptionError);
		expect(read).toThrow(message);
	});
});
