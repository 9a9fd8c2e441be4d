import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Language } from '../../../src/model/language.ts';
import { renderPage } from '../../../src/render/page.ts';
import json from '../../fixtures/terms.json';
import { isOneLine, type Markup, readMarkup, wordsIn } from './markup.ts';

/**
 * The terms of the field in both languages, as the official pages have them. Each form is the beginning of words, so that
 * it holds for all their endings.
 */
const termSchema = z.strictObject({
	sv: z.array(z.string().min(1)).min(1),
	fi: z.array(z.string().min(1)).min(1),
	/** The slides on which the Swedish words mean something else, each with the reason. */
	except: z.record(z.string(), z.string().min(1)).exactOptional(),
});

const terms = z.array(termSchema).parse(json);

/** What is said to someone else than the audience, and the words of charts, which have another fixture. */
const LEFT_OUT: readonly string[] = ['notes', 'ask', 'foot'];

/** The words of each slide, by its id. */
function slidesOf(language: Language): ReadonlyMap<string, string> {
	const { body } = renderPage(language);
	const sections = body.match(/<section id=.*?<\/section>/gsu) ?? [];
	return new Map(
		sections.map((source) => {
			const [section] = readMarkup(source).children;
			if (section === undefined || typeof section === 'string') throw new Error('there is no section');
			return [section.attributes.get('id') ?? '', wordsIn(withoutAsides(section)).toLowerCase()];
		}),
	);
}

function withoutAsides(markup: Markup): Markup {
	const kept = markup.children.filter(
		(child) =>
			typeof child === 'string' ||
			(!child.attributes.has('data-chart') && !LEFT_OUT.includes(child.attributes.get('class') ?? '')),
	);
	// A space between elements, so that words of two do not run together.
	return {
		...markup,
		children: kept.flatMap((child) =>
			typeof child === 'string' || isOneLine(child) ? [child] : [withoutAsides(child), ' '],
		),
	};
}

/** Whether words of a text begin in one of the ways given. */
function holds(text: string, forms: readonly string[]): boolean {
	const ways = forms.map((form) => form.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
	return new RegExp(`(?<![\\p{L}\\d])(?:${ways.join('|')})`, 'u').test(text);
}

const [swedish, finnish] = [slidesOf('sv'), slidesOf('fi')];

describe('the terms of the field', () => {
	it.each(terms)('are those of the Finnish pages: $sv.0', ({ sv, fi, except = {} }) => {
		const slides = [...swedish].flatMap(([id, text]) => (holds(text, sv) ? [id] : []));
		expect(slides).not.toEqual([]);
		const without = slides.filter((id) => !holds(finnish.get(id) ?? '', fi));
		expect(without).toEqual(Object.keys(except));
	});

	it.each(['kotoutta', 'integraatio-ohjelm', 'kompetenss', 'valtionapu', 'syrjintälak', 'vaihtoehtoi', 'talentt'])(
		'are never the word that looks like the Swedish one: %s',
		(form) => {
			expect([...finnish].filter(([, text]) => holds(text, [form])).map(([id]) => id)).toEqual([]);
		},
	);
});
