import { describe, expect, it } from 'vitest';
import { renderQuestion } from '../../../src/render/question.ts';
import { contextOf } from './slide-context.ts';

describe('renderQuestion', () => {
	it('is nothing where a slide asks nothing', () => {
		expect(renderQuestion(contextOf({ title: 'Rubrik' })).source).toBe('');
	});

	it('asks, and says whose question it is', () => {
		expect(renderQuestion(contextOf({ ask: 'Vad gör **vi**?' })).source).toMatch(
			/^<div class="ask"><p class="ask-label"[^>]+>[^<]+<\/p><p data-t="ask">Vad gör <strong>vi<\/strong>\?<\/p><p class="ours"[^>]+>[^<]+<\/p><\/div>$/u,
		);
	});
});
