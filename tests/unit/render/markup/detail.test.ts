import { describe, expect, it } from 'vitest';
import { renderDetail } from '../../../../src/render/markup/detail.ts';
import { contextOf } from '../slide-context.ts';

const render = (words: object) => renderDetail(contextOf(words)).source;

/** The detail with its label. */
const labelled = (content: string) =>
	`<div class="detail"><p class="detail-label" data-words="ui" data-t="slide.detail">Mer om saken</p>${content}</div>`;

describe('renderDetail', () => {
	it('is nothing where a slide has no detail', () => {
		expect(render({ title: 'Rubrik' })).toBe('');
	});

	it('renders a text as a paragraph', () => {
		expect(render({ detail: ['Ett', '**Två**'] })).toBe(
			labelled('<p data-t="detail.0">Ett</p><p data-t="detail.1"><strong>Två</strong></p>'),
		);
	});

	it('renders a group as heading, text and list', () => {
		expect(render({ detail: ['Ett', { list: ['Först', 'Sedan'], text: 'Text', heading: 'Rubrik' }] })).toBe(
			labelled(
				'<p data-t="detail.0">Ett</p>' +
					'<h4 data-t="detail.1.heading">Rubrik</h4><p data-t="detail.1.text">Text</p>' +
					'<ul><li data-t="detail.1.list.0">Först</li><li data-t="detail.1.list.1">Sedan</li></ul>',
			),
		);
	});

	it.each([
		['heading', { heading: 'Rubrik' }, '<h4 data-t="detail.0.heading">Rubrik</h4>'],
		['text', { text: 'Text' }, '<p data-t="detail.0.text">Text</p>'],
		['list', { list: ['Punkt'] }, '<ul><li data-t="detail.0.list.0">Punkt</li></ul>'],
	])('leaves out what a group does not have: only %s', (_field, group, expected) => {
		expect(render({ detail: [group] })).toBe(labelled(expected));
	});

	it('refuses a detail that is not a list', () => {
		expect(() => render({ detail: 'Text' })).toThrow(
			new Error('locales/sv/introduction.json: "sample.detail" is not a list'),
		);
	});
});
