import { describe, expect, it } from 'vitest';
import { renderQuestion } from '../../../../src/render/markup/question.ts';
import { contextOf } from '../slide-context.ts';

describe('renderQuestion', () => {
	it('is nothing where a slide asks nothing', () => {
		expect(renderQuestion(contextOf({ title: 'Rubrik' })).source).toBe('');
	});

	it('asks, and says whose question it is', () => {
		const { source } = renderQuestion(contextOf({ ask: 'Vad gör **vi**?' }));
		const [, label, question, ours] = /^<div class="ask">(<p .*)(<p data-t=.*)(<p .*)<\/div>$/u.exec(source) ?? [];
		expect(label).toMatch(/^<p class="ask-label" data-words="ui" data-t="slide\.ask">[^<]+<\/p>$/u);
		expect(question).toBe('<p data-t="ask">Vad gör <strong>vi</strong>?</p>');
		expect(ours).toMatch(/^<p class="ours" data-words="ui" data-t="slide\.askIsOurs">[^<]+<\/p>$/u);
	});
});
