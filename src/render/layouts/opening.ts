import { type Fragment, type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';

/**
 * The first slide of a part: its number, its title and its range of slides on a dark ground, with the motif drawn in
 * white.
 *
 * @param slide the key of the lead, if there is one
 * @param context the words, the part that the slide opens, and the function that draws the motif
 */
export function renderOpener(slide: SlideWith<'opener'>, context: SlideContext): Html {
	return opener(context, slide.lead, context.motif(context.placed.part.part.id));
}

/**
 * Like {@link renderOpener}, but with a chart in place of the motif. For a part that one figure sums up.
 *
 * @param slide the key of the lead, and the dataset of the chart
 * @param context the words, the part that the slide opens, and the function that renders a chart
 */
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

/**
 * A smaller opener within a part: a title and links to the slides that it previews, on a dark ground with the motif.
 *
 * @param slide the labels and names of the previewed slides, and their ids
 * @param context the words of the slide, and the function that draws the motif
 */
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

/**
 * The table of contents: a row for each numbered part with its range of slides, its name as a link to its first slide,
 * and its minutes.
 *
 * @param _slide not used, since all of it comes from the outline
 * @param context the outline of the deck, the words of the parts and of the interface
 */
export function renderContents(_slide: SlideWith<'contents'>, { outline, ui, wordsOfPart }: SlideContext): Html {
	const parts = outline.parts.filter(({ number }) => number > 0);
	return html`<ol class="parts">
		${parts.map(
			({ part, from, to, minutes }) => html`<li data-part="${part.id}" data-words="${part.id}.part">
				<a href="#/${part.slides[0]?.id}">
					${ui.elementWithNamespace('span', 'slide.range', { from, to }, 'range')}${' '}
					${wordsOfPart(part.id).element('span', 'name', 'name')}${' '}
					${ui.elementWithNamespace('span', 'slide.minutes', { count: Math.round(minutes) }, 'minutes')}
				</a>
			</li>`,
		)}
	</ol>`;
}

/**
 * The first slide of the deck: edition, title, and where the material comes from, beside the motif in the hues of all
 * parts.
 *
 * @param slide the keys of the edition and of the note about the material
 * @param context the words of the slide, and the function that draws the motif
 */
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
