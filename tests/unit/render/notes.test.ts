import { describe, expect, it } from 'vitest';
import { renderNotes } from '../../../src/render/notes.ts';
import { contextOf } from './slide-context.ts';

describe('renderNotes', () => {
	it('renders a paragraph for each note', () => {
		expect(renderNotes(contextOf({ notes: ['Ett', '**Två**'] })).source).toBe(
			'<aside class="notes"><p data-t="notes.0">Ett</p><p data-t="notes.1"><strong>Två</strong></p></aside>',
		);
	});

	it('says what to check before the talk', () => {
		expect(renderNotes(contextOf({ notes: ['Ett'], check: ['Läget', 'Talen'] })).source).toMatch(
			/<\/p><div class="check"><p class="check-label" data-words="ui" data-t="slide\.check">[^<]+<\/p><ul><li data-t="check\.0">Läget<\/li><li data-t="check\.1">Talen<\/li><\/ul><\/div><\/aside>$/u,
		);
	});

	it('throws for a slide without notes', () => {
		expect(() => renderNotes(contextOf({ title: 'Rubrik' }))).toThrow(
			new Error('locales/sv/introduction.json: there are no words at "sample.notes"'),
		);
	});
});
