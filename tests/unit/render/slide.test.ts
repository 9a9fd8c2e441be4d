import { describe, expect, it } from 'vitest';
import { deck } from '../../../slides/deck.ts';
import { languages } from '../../../src/model/language.ts';
import { outlineOf } from '../../../src/model/outline.ts';
import type { Slide } from '../../../src/model/slide.ts';
import { renderPage } from '../../../src/render/page.ts';
import { renderSlide } from '../../../src/render/slide.ts';
import { contextOf } from './slide-context.ts';

const { slides } = outlineOf(deck);
/** The names of the tags of a section that match, in order. */
const tagsOf = (section: string, tag: RegExp) => section.match(tag) ?? [];

const OPENERS: ReadonlySet<string> = new Set(['contents', 'opener', 'opener-figure']);

describe.each(languages)('the sections of the page: %s', (language) => {
	const { body } = renderPage(language);
	const sections = [...body.matchAll(/<section id=.*?<\/section>/gsu)].map(([section]) => section);

	it('are the slides of the deck, in order, with number, layout and part', () => {
		expect(sections.map((section) => /^<section[^>]*>/u.exec(section)?.[0])).toEqual(
			slides.map(({ slide: { id, layout, minutes }, number, part: { part } }) => {
				const place = `data-slide="${number}" data-layout="${layout}" data-part="${part.id}" data-minutes="${minutes}"`;
				return `<section id="${id}" ${place}>`;
			}),
		);
	});

	it('have one heading each, so that they nest by part', () => {
		expect(sections.map((section) => tagsOf(section, /(?<=<)h[1-3]/gu))).toEqual(
			slides.map(({ slide: { layout } }) => (layout === 'title' ? ['h1'] : OPENERS.has(layout) ? ['h2'] : ['h3'])),
		);
	});

	it('have an anchor for links that work without script', () => {
		expect(sections.map((section) => /<a class="anchor" id="([^"]+)"><\/a>/u.exec(section)?.[1])).toEqual(
			slides.map(({ slide: { id } }) => `/${id}`),
		);
	});

	it('have notes for the trainer', () => {
		expect(sections.map((section) => tagsOf(section, /<aside class="notes"><p/gu).length)).toEqual(slides.map(() => 1));
	});

	it('have steps that are numbered from 0 without a gap', () => {
		const steps = sections.map((section) =>
			[...section.matchAll(/data-step="(\d+)"/gu)].map(([, step]) => Number(step)),
		);
		expect(steps.filter((list) => list.length > 0)).not.toEqual([]);
		expect(steps).toEqual(steps.map((list) => list.map((_, index) => index)));
	});

	it('have no level of heading below that of a group', () => {
		expect(sections.filter((section) => /<h[56]/u.test(section))).toEqual([]);
	});
});

describe('renderSlide', () => {
	const words = { title: 'Rubrik', claim: 'Text', notes: ['Sagt'], label: 'Fall' };
	const groups: Slide = { id: 'sample', layout: 'roles', minutes: 1, roles: [{ words: 'claim', icon: 'users' }] };
	const render = (slide: Slide) => renderSlide(slide, contextOf(words, slide)).source;

	it('frames the content with part, heading, rail and place in the deck', () => {
		const source = render(groups);
		const [, part, heading] =
			/<header class="head">(<p .*<\/p>)(<h3.*<\/h3>)<\/header><div class="content"><ul/u.exec(source) ?? [];
		expect(part).toMatch(/^<p class="part-name"><span [^>]*data-words="introduction\.part"[^>]*>Ett<\/span><\/p>$/u);
		expect(heading).toBe('<h3 data-i18n="title">Rubrik</h3>');
		const [, count] =
			/<div class="foot"><svg class="rail".*<\/svg>(<p class="count">.*?<\/p>)<\/div>/u.exec(source) ?? [];
		expect(count).toContain('<span aria-hidden="true">2 / 2</span>');
		expect(count).toMatch(/<span class="unseen position"[^>]*>Bild 2 av 2<\/span>/u);
	});

	it('leaves an opener to place its own heading', () => {
		const source = render({ id: 'sample', layout: 'opener', minutes: 1 });
		expect(source).not.toContain('class="head"');
		expect(source).toContain('<h2 data-i18n="title">Rubrik</h2>');
	});

	it('shows the place in a run after the title', () => {
		expect(render({ ...groups, run: { at: 1, of: 2 } })).toContain(
			'<h3><span data-i18n="title">Rubrik</span> <span class="run">1/2</span></h3>',
		);
	});

	it('marks a slide that has a precision, and only such a slide', () => {
		const mark = /<p class="mark"/u;
		const updated = (kind: 'changed' | 'precision') =>
			render({ ...groups, updates: [{ words: 'claim', kind, asOf: '2026-11-24', written: '2026-11-24' }] });
		expect(updated('precision')).toMatch(mark);
		expect(updated('changed')).not.toMatch(mark);
		expect(render(groups)).not.toMatch(mark);
	});
});
