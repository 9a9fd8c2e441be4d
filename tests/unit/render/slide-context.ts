import { html } from '../../../src/model/html.ts';
import { outlineOf } from '../../../src/model/outline.ts';
import type { Slide } from '../../../src/model/slide.ts';
import type { UiKey } from '../../../src/model/word-keys.ts';
import type { SlideContext } from '../../../src/render/markup/context.ts';
import { Words } from '../../../src/render/markup/words.ts';
import { i18nWith } from './markup/sample.ts';

/** A slide of the sample below, which stands alone in the first counted part of its deck. */
export const sample: Slide = { id: 'sample', layout: 'opener', minutes: 1 };

/**
 * What the renderer is given for {@link sample}, in Swedish, with a word in the place of a chart and of a motif.
 *
 * @param words the words of the slide, as they would stand in its file
 * @param slide the slide, where it is to be more than an opener
 */
export function contextOf(words: object, slide: Slide = sample): SlideContext {
	const i18n = i18nWith('introduction', { [slide.id]: words, part: { name: 'Del ett', short: 'Ett' } });
	const outline = outlineOf([
		{ id: 'opening', slides: [{ id: 'contents', layout: 'contents', minutes: 1 }] },
		{ id: 'introduction', slides: [slide] },
	]);
	const [placed] = outline.slides.slice(-1);
	if (placed === undefined) throw new Error('The deck of the sample has no slide');
	return {
		placed,
		outline,
		words: new Words(i18n, 'sv', 'introduction', [slide.id]),
		ui: new Words<UiKey>(i18n, 'sv', 'ui'),
		wordsOfPart: (id) => new Words(i18n, 'sv', id, ['part']),
		chart: (id) => html`<figure>${id}</figure>`,
		motif: (seed = 'title') => html`<svg>${seed}</svg>`,
	};
}
