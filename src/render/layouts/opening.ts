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
			${ui.elementWithNamespace('p', 'slide.part', { number }, 'part-number')}
			${words.element('h2', 'title')}
			${lead !== undefined && words.element('p', lead, 'lead')}
			${ui.elementWithNamespace('p', 'slide.range', { from, to }, 'range')}
		</div>
		${beside}
	`;
}

export function renderCases(slide: SlideWith<'cases'>, { words, motif }: SlideContext): Html {
	return html`
		${motif('cases')}
		<div class="opening">
			${words.element('h3', 'title')}
			<ol class="previews">
				${slide.cases.map(
					({ label, name, slide: id }) => html`<li>
						<a href="#/${id}">${words.element('span', label, 'label')} ${words.element('span', name, 'name')}</a>
					</li>`,
				)}
			</ol>
		</div>
	`;
}

export function renderContents(_slide: SlideWith<'contents'>, { outline, ui, wordsOfPart }: SlideContext): Html {
	const parts = outline.parts.filter(({ number }) => number > 0);
	return html`<ol class="parts">
		${parts.map(
			({ part, from, to, minutes }) => html`<li data-part="${part.id}" data-words="${part.id}.part">
				<a href="#/${part.slides[0]?.id}">
					${ui.elementWithNamespace('span', 'slide.range', { from, to }, 'range')}
					${wordsOfPart(part.id).element('span', 'name', 'name')}
					${ui.elementWithNamespace('span', 'slide.minutes', { count: Math.round(minutes) }, 'minutes')}
				</a>
			</li>`,
		)}
	</ol>`;
}

export function renderTitle(slide: SlideWith<'title'>, { words, motif }: SlideContext): Html {
	return html`
		${motif()}
		<div class="opening">
			${words.element('p', slide.edition, 'edition')}
			${words.element('h1', 'title')}
			${words.element('p', slide.adapted, 'adapted')}
		</div>
	`;
}
