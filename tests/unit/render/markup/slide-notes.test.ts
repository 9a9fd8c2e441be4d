import { describe, expect, it } from 'vitest';
import { renderUpdates } from '../../../../src/render/markup/slide-notes.ts';
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
					{ words: 'first', kind: 'changed', date: '2026-11-24' },
					{ words: 'second', kind: 'precision', date: '2026-11-24' },
				],
			},
			context,
		);
		const items = [...source.matchAll(/<li data-kind="(\w+)"><strong [^>]*data-t="([\w.]+)">.*?<\/li>/gu)];
		expect(items.map(([, kind, label]) => [kind, label])).toEqual([
			['changed', 'slide.changed'],
			['precision', 'slide.precision'],
		]);
		expect(items[0]?.[0]).toContain(
			'<span data-t="first">Se <a href="https://www.finlex.fi/sv/lagstiftning/2023/681">lagen<small> (finlex.fi)</small></a></span>',
		);
		expect(items[1]?.[0]).toContain('<span data-t="second">Två</span>');
	});

	it('says on which day it held: that of the latest', () => {
		const { source } = renderUpdates(
			{
				...sample,
				updates: [
					{ words: 'first', kind: 'changed', date: '2026-02-05' },
					{ words: 'second', kind: 'changed', date: '2026-11-24' },
					{ words: 'second', kind: 'changed', date: '2025-12-31' },
				],
			},
			context,
		);
		expect(source).toMatch(/<p class="ours" [^>]*data-t="slide\.updatedOn"[^>]*>[^<]*24\.11\.2026[^<]*<\/p><\/div>$/u);
		expect(source).not.toContain('5.2.2026');
	});
});
