import { type Fragment, type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';

export function renderOpener(slide: SlideWith<'opener'>, context: SlideContext): Html {
	return opener(context, slide.lead, context.motif(context.placed.part.part.id));
}

export function renderOpenerFigure(slide: SlideWith<'opener-figure'>, context: SlideContext): Html {
	return opener(context, slide.lead, context.chart(slide.chart));
}

function opener({ placed, ui, words }: SlideContext, lead: string | undefined, beside: Fragment): Html {
	const { number, from, to } = placed.part;
	return html`
		<div class="opening">
			${ui.standing('p', 'slide.part', { number }, 'part-number')}
			${words.element('h2', 'title')}
			${lead !== undefined && words.element('p', lead, 'lead')}
			${ui.standing('p', 'slide.range', { from, to }, 'range')}
		</div>
		${beside}
	`;
}
