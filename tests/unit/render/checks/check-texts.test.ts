import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/model/language.ts';
import { faultsOfTexts } from '../../../../src/render/checks/check-texts.ts';
import { catalogueOf } from '../../../../src/render/markup/catalogues.ts';

const faults = (text: unknown) => faultsOfTexts('fi', { integration: { integration: { lead: text } } });
const at = (fault: string) => `locales/fi/integration.json: integration: lead: ${fault}`;

describe('faultsOfTexts', () => {
	it.each(languages)('finds nothing wrong with the words of the deck: %s', (language) => {
		expect(faultsOfTexts(language, catalogueOf(language))).toEqual([]);
	});

	it('finds nothing wrong with emphasis, links, foreign words and values', () => {
		expect(faults('**Laki** [681/2023](law-681-2023), [lagen](lang:sv), {{date}} & [2]')).toEqual([]);
	});

	it('finds a text without words', () => {
		expect(faults('\u00A0')).toEqual([at('the text is empty')]);
	});

	it.each([
		['{', 'Luettu {date}'],
		['}', 'Luettu {{date}} }'],
		['&nbsp;', '57&nbsp;914'],
		['&#228;', 'P&#228;ätös'],
	])('finds what an editor took for markup: %s', (stray, text) => {
		expect(faults(text)).toEqual([at(`"${stray}" belongs to no {{value}} and is no markup`)]);
	});

	it.each([
		['**', 'Tämä on **tärkeää'],
		['](', 'Lue [lisää](täältä ja sieltä)'],
		['<', 'Tämä on <em>tärkeää'],
	])('finds markup that cannot be read: %s', (stray, text) => {
		expect(faults(text)).toEqual([at(`"${stray}" does not belong to **emphasis** or [text](link-id)`)]);
	});

	it('finds every link that the registry does not have, in emphasis too', () => {
		expect(faults('[Yksi](first-link), **[kaksi](second-link)** ja [kolme](koto-aj)')).toEqual([
			at('data/links.json has no link "first-link"'),
			at('data/links.json has no link "second-link"'),
		]);
	});

	it('finds words that are marked as foreign in their own language', () => {
		expect(faults('Palvelu [Työmarkkinatori](lang:fi)')).toEqual([
			at('"Työmarkkinatori" is marked as lang:fi, which is the language of the file'),
		]);
	});

	it('reads lists and groups, and names the place in them', () => {
		expect(faults(['Yksi', { list: [''] }])).toEqual([
			'locales/fi/integration.json: integration: lead.1.list.0: the text is empty',
		]);
	});
});
