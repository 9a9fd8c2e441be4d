import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../../src/model/language.ts';
import { renderPage } from '../../../src/render/page.ts';
import alike from '../../fixtures/alike.json';
import { isOneLine, type Markup, readMarkup, wordsIn } from './markup.ts';

const INLINE: ReadonlySet<string> = new Set(['a', 'em', 'small', 'span', 'strong']);
/** What makes an element more than emphasis, a link or a mark of language in a text. */
const OWN = [
	'class',
	'id',
	'data-i18n',
	'data-words',
	'data-step',
	'data-slide',
	'data-chart',
	'data-series',
	'data-at',
];
const SPOKEN = ['aria-label', 'alt', 'title', 'data-navigation', 'data-missing'];

function isInline(element: Markup): boolean {
	return (
		isOneLine(element) || (INLINE.has(element.name) && !OWN.some((attribute) => element.attributes.has(attribute)))
	);
}

function elementsIn({ children }: Markup): readonly Markup[] {
	return children.filter((child) => typeof child !== 'string');
}

/** The elements of a page by depth, without those of a text and those of drawings. */
function structureOf(markup: Markup, depth = 0): readonly string[] {
	return elementsIn(markup).flatMap((element) => {
		if (isInline(element)) return structureOf(element, depth);
		const own = OWN.flatMap((name) => {
			const value = element.attributes.get(name);
			return value === undefined ? [] : [`${name}="${value}"`];
		});
		const inner = element.name === 'svg' ? [] : structureOf(element, depth + 1);
		return [`${'\t'.repeat(depth)}${[element.name, ...own].join(' ')}`, ...inner];
	});
}

/** The texts of a page: what stands in each element beside further elements, and what is only spoken. */
function textsOf(markup: Markup): readonly string[] {
	const own = markup.children.filter((child) => typeof child === 'string' || isInline(child));
	const spoken = SPOKEN.flatMap((name) => markup.attributes.get(name) ?? []);
	const text = wordsIn({ ...markup, children: own });
	return [text, ...spoken, ...elementsIn(markup).flatMap((element) => (isInline(element) ? [] : textsOf(element)))];
}

/** A page without what it says to be in another language of the deck. */
function withoutForeign(markup: Markup): Markup {
	const isForeign = (child: Markup | string) =>
		typeof child !== 'string' && languages.some((language) => language === child.attributes.get('lang'));
	const own = markup.children.filter((child) => !isForeign(child));
	return { ...markup, children: own.map((child) => (typeof child === 'string' ? child : withoutForeign(child))) };
}

function sentencesOf(markup: Markup): readonly string[] {
	return textsOf(markup).flatMap((text) => text.split(/(?<=[.!?:;]) /u));
}

const pages: Readonly<Record<Language, Markup>> = {
	sv: withoutForeign(readMarkup(renderPage('sv').body)),
	fi: withoutForeign(readMarkup(renderPage('fi').body)),
};

/** Words that no sentence of the other language has. */
const TELLING: Readonly<Record<Language, RegExp>> = {
	sv: /(?<!\p{L})(?:och|att|som|är|inte|för|till|från|eller|också|kommunen|kommunerna)(?!\p{L})/iu,
	fi: /(?<!\p{L})(?:ja|että|joka|ovat|ei|eivät|tai|sekä|myös|kunta|kunnan|kunnissa)(?!\p{L})/iu,
};

describe('the pages of the languages', () => {
	it('have the same elements in the same order', () => {
		const [swedish, finnish] = languages.map((language) => structureOf(pages[language]));
		expect(swedish?.length).toBeGreaterThan(2000);
		expect(finnish).toEqual(swedish);
	});

	it('share no words but those that are alike', () => {
		const swedish = new Set(sentencesOf(pages.sv));
		const shared = sentencesOf(pages.fi).filter((sentence) => swedish.has(sentence) && /\p{L}/u.test(sentence));
		expect(
			[...new Set(shared)].toSorted(),
			'Words of both pages are the same. If they are meant to be, list them in tests/fixtures/alike.json.',
		).toEqual(alike.toSorted());
	});

	it.each([
		['fi', 'sv'],
		['sv', 'fi'],
	] as const)('hold no sentence of the other language: %s', (language, other) => {
		const sentences = sentencesOf(pages[language]);
		expect(sentences.filter((sentence) => TELLING[other].test(sentence))).toEqual([]);
		expect(sentences.filter((sentence) => TELLING[language].test(sentence)).length).toBeGreaterThan(300);
	});
});
