import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/model/language.ts';
import { type KeyWindow, rowsIn } from '../../../../src/model/talk-keys.ts';
import { capOf, firstCap, SEARCH_CAP } from '../../../../src/render/markup/key-caps.ts';
import { unfilled } from '../../../../src/render/markup/site-settings.ts';
import { renderPage } from '../../../../src/render/page.ts';
import { renderPresenter } from '../../../../src/render/presenter/page.ts';
import { type Markup, readMarkup, wordsIn } from '../markup.ts';

/** The caps of each row of a table of keys. */
function capsIn(body: string, id: string): readonly (readonly string[])[] {
	const all = (markup: Markup, name: string): readonly Markup[] =>
		markup.children.flatMap((child) =>
			typeof child === 'string' ? [] : child.name === name ? [child] : all(child, name),
		);
	const start = body.indexOf(`id="${id}"`);
	const table = body.slice(body.indexOf('<tbody>', start), body.indexOf('</table>', start));
	return all(readMarkup(table), 'tr').map((row) => all(row, 'kbd').map(wordsIn));
}

function expected(window: KeyWindow, space: string): readonly (readonly string[])[] {
	return rowsIn(window).map(({ command, keys }) => [
		...keys.flatMap(({ key, shift }) => [...(shift ? ['Shift'] : []), key === ' ' ? space : capOf(key)]),
		...(command === 'search' && window === 'deck' ? [SEARCH_CAP] : []),
	]);
}

const SPACE = { sv: 'Mellanslag', fi: 'Välilyönti' } as const;
const NUMBER = /^(?:bildens nummer|dian numero|nummer|numero)$/u;

describe.each(languages)('the help names every key of the table: %s', (language) => {
	const sorted = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(' ')).toSorted();

	it('in the deck', () => {
		const rows = capsIn(renderPage(language).body, 'help-panel').filter(([cap = '']) => !NUMBER.test(cap));
		expect(sorted(rows)).toEqual(sorted(expected('deck', SPACE[language])));
	});

	it("in the presenter's window", () => {
		const { body } = renderPresenter(language, { ...unfilled, address: 'https://example.org/' });
		const rows = capsIn(body, 'help').filter(([cap = '']) => !NUMBER.test(cap));
		expect(rows).toEqual(expected('presenter', SPACE[language]));
	});
});

it('a button shows the first key for what it does', () => {
	expect(firstCap('deck', 'next')).toBe('→');
	expect(firstCap('deck', 'contents')).toBe('C');
	expect(firstCap('presenter', 'smaller')).toBe('−');
});
