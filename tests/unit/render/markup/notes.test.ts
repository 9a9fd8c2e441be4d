import { describe, expect, it } from 'vitest';
import { renderNotes } from '../../../../src/render/markup/notes.ts';
import { contextOf } from '../slide-context.ts';

describe('renderNotes', () => {
	it('renders a paragraph for each note', () => {
		expect(renderNotes(contextOf({ notes: ['Ett', '**Två**'] })).source).toBe(
			'<aside class="notes"><p data-t="notes.0">Ett</p><p data-t="notes.1"><strong>Två</strong></p></aside>',
		);
	});

	it('says what to check before the talk', () => {
		const { source } = renderNotes(contextOf({ notes: ['Ett'], check: ['Läget', 'Talen'] }));
		const [, label, list] = /<\/p><div class="check">(<p .*<\/p>)(<ul>.*<\/ul>)<\/div><\/aside>$/u.exec(source) ?? [];
		expect(label).toMatch(/^<p class="check-label" data-words="ui" data-t="slide\.check">[^<]+<\/p>$/u);
		expect(list).toBe('<ul><li data-t="check.0">Läget</li><li data-t="check.1">Talen</li></ul>');
	});

	it('throws for a slide without notes', () => {
		expect(() => renderNotes(contextOf({ title: 'Rubrik' }))).toThrow(
			new Error('locales/sv/introduction.json: there are no words at "sample.notes"'),
		);
	});
});
