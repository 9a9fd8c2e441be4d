import { describe, expect, it } from 'vitest';
import type { Language } from '../../../../src/model/language.ts';
import { createI18n } from '../../../../src/render/markup/catalogues.ts';
import { Words } from '../../../../src/render/markup/words.ts';
import { i18nWith } from './sample.ts';

const sample = {
	'why-now': {
		title: 'Varför nu?',
		rich: '**Lagen** & [lagtexten](law-681-2023)',
		quoted: 'Ett "citat"',
		foreign: 'Tjänsten [Health tech](lang:en)',
		named: 'Tjänsten Work in Finland, [Work in Finland](work-in-finland)',
		abroad: 'Rapporten [på finska](etla-154)',
		long: 'arbetskraftsmyndigheterna och [arbetskraftsmyndigheterna](lang:sv)',
		population: { claim: 'Färre barn föds', detail: { text: 'Försörjningskvoten' } },
		points: ['Ett', '**Två**'],
		minutes_one: '{{count}} minut',
		minutes_other: '{{count}} minuter',
		range: 'Bild {{from}}–{{to}}',
		lost: 'Läs [mer](no-such-link)',
		open: '**Öppet',
	},
};

function wordsIn(language: Language): Words {
	return new Words(i18nWith('sample', sample), language, 'sample', ['why-now']);
}

const words = wordsIn('sv');

describe('element', () => {
	it('holds the words and carries their key', () => {
		expect(words.element('h3', 'title').source).toBe('<h3 data-i18n="title">Varför nu?</h3>');
	});

	it('has the class that it is given', () => {
		expect(words.element('p', 'title', 'a "b"').source).toBe(
			'<p class="a &quot;b&quot;" data-i18n="title">Varför nu?</p>',
		);
	});

	it('carries the whole way below the slide as its key', () => {
		const expected = '<h4 data-i18n="population.claim">Färre barn föds</h4>';
		expect(words.element('h4', 'population.claim').source).toBe(expected);
		expect(words.at('population').element('h4', 'claim').source).toBe(expected);
		expect(words.at('population').at('detail').element('p', 'text').source).toBe(
			words.at('population.detail').element('p', 'text').source,
		);
	});

	it('escapes the words', () => {
		expect(words.element('p', 'quoted').source).toBe('<p data-i18n="quoted">Ett &quot;citat&quot;</p>');
	});
});

describe('place', () => {
	it('is the namespace and the slide, however deep the words are', () => {
		expect(words.place).toBe('sample.why-now');
		expect(words.at('population').at('detail').place).toBe('sample.why-now');
	});

	it('joins with the key of an element to the place of its words', () => {
		const i18n = createI18n('sv');
		expect(new Words(i18n, 'sv', 'ui').place).toBe('ui');
		expect(new Words(i18n, 'sv', 'ui').element('b', 'controls.help').source).toBe(
			'<b data-i18n="controls.help">Hjälp</b>',
		);
	});
});

describe('standing', () => {
	it('carries its place as well as its key', () => {
		expect(words.elementWithNamespace('span', 'title').source).toBe(
			'<span data-words="sample.why-now" data-i18n="title">Varför nu?</span>',
		);
		expect(words.at('population').elementWithNamespace('span', 'claim', {}, 'name').source).toBe(
			'<span class="name" data-words="sample.why-now" data-i18n="population.claim">Färre barn föds</span>',
		);
	});

	it('fills in the values and carries them', () => {
		expect(words.elementWithNamespace('p', 'range', { from: 3, to: 7 }).source).toBe(
			'<p data-words="sample.why-now" data-i18n="range" data-i18n-values=\'{"from":3,"to":7}\'>Bild <span class="one-line">3–7</span></p>',
		);
	});

	it('finds the form of a plural by its count', () => {
		expect(words.elementWithNamespace('p', 'minutes', { count: 1 }).source).toMatch(
			/data-i18n="minutes" .*>1 minut<\/p>$/u,
		);
		expect(words.elementWithNamespace('p', 'minutes', { count: 2 }).source).toMatch(
			/data-i18n="minutes" .*>2 minuter<\/p>$/u,
		);
	});
});

describe('rich', () => {
	it('renders emphasis and links, and escapes the rest', () => {
		expect(words.rich('rich').source).toBe(
			'<strong>Lagen</strong> &amp; <a href="https://www.finlex.fi/sv/lagstiftning/2023/681">lagtexten<small> (finlex.fi)</small></a>',
		);
	});

	it('links to the address of the language', () => {
		expect(wordsIn('fi').rich('rich').source).toContain(
			'<a href="https://www.finlex.fi/fi/lainsaadanto/2023/681">lagtexten<small> (finlex.fi)</small></a>',
		);
	});

	it('says when the page behind a link is in another language', () => {
		expect(words.rich('abroad').source).toMatch(
			/<a href="[^"]+" hreflang="fi">på finska<small> \(pub\.etla\.fi, på finska\)<\/small><\/a>$/u,
		);
		expect(wordsIn('fi').rich('abroad').source).toMatch(
			/<a href="[^"]+">på finska<small> \(pub\.etla\.fi\)<\/small><\/a>$/u,
		);
	});

	it('says which words are of another language', () => {
		expect(words.rich('foreign').source).toBe('Tjänsten <span lang="en">Health tech</span>');
		expect(words.rich('named').source).toMatch(
			/^Tjänsten <span lang="en">Work in Finland<\/span>, <a href="[^"]+" lang="en">Work in Finland<small> \(workinfinland\.com\)<\/small><\/a>$/u,
		);
	});

	it('lets long words break, but not words of another language', () => {
		expect(words.rich('long').source).toBe(
			'ar\u00ADbets\u00ADkrafts\u00ADmyn\u00ADdig\u00ADhe\u00ADter\u00ADna och ' +
				'<span lang="sv">arbetskraftsmyndigheterna</span>',
		);
	});
});

describe('plain', () => {
	it('is the words without markup, with nothing escaped and nothing put in', () => {
		expect(words.plain('rich')).toBe('Lagen & lagtexten');
		expect(words.plain('long')).toBe('arbetskraftsmyndigheterna och arbetskraftsmyndigheterna');
	});

	it('fills in the values', () => {
		expect(words.plain('range', { from: 3, to: 7 })).toBe('Bild 3–7');
	});
});

describe('lists and groups', () => {
	it('knows the keys of a list', () => {
		expect(words.keys('points')).toEqual(['points.0', 'points.1']);
	});

	it('knows the names of the entries of a group, in order', () => {
		expect(words.names('population')).toEqual(['claim', 'detail']);
		expect(words.at('population').names('detail')).toEqual(['text']);
		expect(words.names('title')).toEqual([]);
	});

	it('renders an item for each entry of a list', () => {
		expect(words.items('points').map(({ source }) => source)).toEqual([
			'<li data-i18n="points.0">Ett</li>',
			'<li data-i18n="points.1"><strong>Två</strong></li>',
		]);
	});

	it('knows what is there', () => {
		expect(words.has('population')).toBe(true);
		expect(words.has('population.claim')).toBe(true);
		expect(words.has('population.name')).toBe(false);
		expect(words.at('population').has('claim')).toBe(true);
	});

	it('tells a group from a text', () => {
		expect(words.isGroup('population')).toBe(true);
		expect(words.isGroup('title')).toBe(false);
	});
});

describe('errors', () => {
	const missing = new Error('locales/sv/sample.json: there are no words at "why-now.population.claims"');

	it('name the file and the key of words that are not there', () => {
		const population = words.at('population');
		expect(() => population.element('h4', 'claims')).toThrow(missing);
		expect(() => population.elementWithNamespace('h4', 'claims')).toThrow(missing);
		expect(() => population.rich('claims')).toThrow(missing);
		expect(() => population.plain('claims')).toThrow(missing);
		expect(() => population.keys('claims')).toThrow(missing);
		expect(() => population.items('claims')).toThrow(missing);
	});

	it.each(['population', 'points'])('name a group or a list that stands for a text: %s', (key) => {
		const fault = new Error(`locales/sv/sample.json: "why-now.${key}" is not a text`);
		expect(() => words.plain(key)).toThrow(fault);
		expect(() => words.element('p', key)).toThrow(fault);
	});

	it.each(['title', 'population'])('name a text or a group that stands for a list: %s', (key) => {
		expect(() => words.items(key)).toThrow(new Error(`locales/sv/sample.json: "why-now.${key}" is not a list`));
	});

	it('name a link that the registry does not have', () => {
		expect(() => words.rich('lost')).toThrow('data/links.json has no link "no-such-link"');
	});

	it('name markup that cannot be read', () => {
		expect(() => words.rich('open')).toThrow('"**" does not belong to **emphasis** or [text](link-id)');
	});
});
