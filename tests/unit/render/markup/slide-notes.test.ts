import { describe, expect, it } from 'vitest';
import type { UiKey } from '../../../../src/model/word-keys.ts';
import { createI18n } from '../../../../src/render/markup/catalogues.ts';
import { renderDetail, renderNotes, renderQuestion, renderUpdates } from '../../../../src/render/markup/slide-notes.ts';
import { Words } from '../../../../src/render/markup/words.ts';
import { contextOf, sample } from '../slide-context.ts';

const context = contextOf({ first: 'Se [lagen](law-681-2023)', second: 'Två' });

describe('renderUpdates', () => {
	it('is nothing where nothing has changed', () => {
		expect(renderUpdates(sample, context).source).toBe('');
		expect(renderUpdates({ ...sample, updates: [] }, context).source).toBe('');
	});

	it('lists what has changed, by its kind', () => {
		const { source } = renderUpdates(
			{
				...sample,
				updates: [
					{ words: 'first', kind: 'changed', asOf: '2025-07-16', written: '2026-11-24' },
					{ words: 'second', kind: 'precision', asOf: '2026-02', written: '2026-11-24' },
					{ words: 'first', kind: 'planned', asOf: '2026-02', written: '2026-11-24' },
					{ words: 'second', kind: 'added', asOf: '2026-02', written: '2026-11-24' },
				],
			},
			context,
		);
		const items = [
			...source.matchAll(/<li data-kind="(\w+)"( data-hand)?><strong [^>]*data-i18n="([\w.]+)">.*?<\/li>/gu),
		];
		expect(items.map(([, kind, inHand, label]) => [kind, inHand, label])).toEqual([
			['changed', undefined, 'slide.changed'],
			['precision', ' data-hand', 'slide.precision'],
			['planned', undefined, 'slide.planned'],
			['added', ' data-hand', 'slide.added'],
		]);
		expect(items[0]?.[0]).toContain(
			'<span data-i18n="first">Se <a href="https://www.finlex.fi/sv/lagstiftning/2023/681">lagen<small> (finlex.fi)</small></a></span>',
		);
		expect(items[1]?.[0]).toContain('<span data-i18n="second">Två</span>');
	});

	it.each([
		['sv', 'läget', 'Uppdaterat i webbutgåvan'],
		['fi', 'tilanne', 'Päivitetty verkkoversiossa'],
	] as const)('says at the end of each how fresh it is, and under all whose they are: %s', (language, label, ours) => {
		const { source } = renderUpdates(
			{
				...sample,
				updates: [
					{ words: 'first', kind: 'changed', asOf: '2025-07-16', written: '2026-11-24' },
					{ words: 'second', kind: 'precision', asOf: '2026-02', written: '2026-11-24' },
				],
			},
			{ ...context, ui: new Words<UiKey>(createI18n(language), language, 'ui') },
		);
		const ends = [
			...source.matchAll(/<\/span> <small data-words="ui" data-i18n="slide\.asOf"([^>]*)>([^<]*)<\/small><\/li>/gu),
		];
		// The values are those of both languages, so that the words can be exchanged in place.
		expect(ends.map(([, values, text]) => [values, text])).toEqual([
			[` data-i18n-values='{"date":"16.7.2025"}'`, `${label} 16.7.2025`],
			[` data-i18n-values='{"date":"2/2026"}'`, `${label} 2/2026`],
		]);
		expect(source).toMatch(new RegExp(`<p class="ours" [^>]*>${ours}</p></div>$`, 'u'));
		expect(source).not.toContain('2026-11-24');
		expect(source).not.toContain('24.11.2026');
	});
});

const render = (words: object) => renderDetail(contextOf(words)).source;

/** The detail with its label. */
const labelled = (content: string) =>
	`<div class="detail"><p class="detail-label" data-words="ui" data-i18n="slide.detail">Mer om saken</p>${content}</div>`;

describe('renderDetail', () => {
	it('is nothing where a slide has no detail', () => {
		expect(render({ title: 'Rubrik' })).toBe('');
	});

	it('renders a text as a paragraph', () => {
		expect(render({ detail: ['Ett', '**Två**'] })).toBe(
			labelled('<p data-i18n="detail.0">Ett</p><p data-i18n="detail.1"><strong>Två</strong></p>'),
		);
	});

	it('renders a group as heading, text and list', () => {
		expect(render({ detail: ['Ett', { list: ['Först', 'Sedan'], text: 'Text', heading: 'Rubrik' }] })).toBe(
			labelled(
				'<p data-i18n="detail.0">Ett</p>' +
					'<h4 data-i18n="detail.1.heading">Rubrik</h4><p data-i18n="detail.1.text">Text</p>' +
					'<ul><li data-i18n="detail.1.list.0">Först</li><li data-i18n="detail.1.list.1">Sedan</li></ul>',
			),
		);
	});

	it.each([
		['heading', { heading: 'Rubrik' }, '<h4 data-i18n="detail.0.heading">Rubrik</h4>'],
		['text', { text: 'Text' }, '<p data-i18n="detail.0.text">Text</p>'],
		['list', { list: ['Punkt'] }, '<ul><li data-i18n="detail.0.list.0">Punkt</li></ul>'],
	])('leaves out what a group does not have: only %s', (_field, group, expected) => {
		expect(render({ detail: [group] })).toBe(labelled(expected));
	});

	it('refuses a detail that is not a list', () => {
		expect(() => render({ detail: 'Text' })).toThrow(
			new Error('locales/sv/introduction.json: "sample.detail" is not a list'),
		);
	});
});

describe('renderNotes', () => {
	it('renders a paragraph for each note', () => {
		expect(renderNotes(contextOf({ notes: ['Ett', '**Två**'] })).source).toBe(
			'<aside class="notes"><p data-i18n="notes.0">Ett</p><p data-i18n="notes.1"><strong>Två</strong></p></aside>',
		);
	});

	it('says what to check before the talk', () => {
		const { source } = renderNotes(contextOf({ notes: ['Ett'], check: ['Läget', 'Talen'] }));
		const [, label, list] = /<\/p><div class="check">(<p .*<\/p>)(<ul>.*<\/ul>)<\/div><\/aside>$/u.exec(source) ?? [];
		expect(label).toMatch(/^<p class="check-label" data-words="ui" data-i18n="slide\.check">[^<]+<\/p>$/u);
		expect(list).toBe('<ul><li data-i18n="check.0">Läget</li><li data-i18n="check.1">Talen</li></ul>');
	});

	it('throws for a slide without notes', () => {
		expect(() => renderNotes(contextOf({ title: 'Rubrik' }))).toThrow(
			new Error('locales/sv/introduction.json: there are no words at "sample.notes"'),
		);
	});
});

describe('renderQuestion', () => {
	it('is nothing where a slide asks nothing', () => {
		expect(renderQuestion(contextOf({ title: 'Rubrik' })).source).toBe('');
	});

	it('asks, and says whose question it is', () => {
		const { source } = renderQuestion(contextOf({ ask: 'Vad gör **vi**?' }));
		const [, label, question, ours] = /^<div class="ask">(<p .*)(<p data-i18n=.*)(<p .*)<\/div>$/u.exec(source) ?? [];
		expect(label).toMatch(/^<p class="ask-label" data-words="ui" data-i18n="slide\.ask">[^<]+<\/p>$/u);
		expect(question).toBe('<p data-i18n="ask">Vad gör <strong>vi</strong>?</p>');
		expect(ours).toMatch(/^<p class="ours" data-words="ui" data-i18n="slide\.askIsOurs">[^<]+<\/p>$/u);
	});
});
