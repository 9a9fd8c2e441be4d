import { type Html, html } from '../model/html.ts';
import { isOnWall, type Layout, type Slide, type SlideWith } from '../model/slide.ts';
import { layouts } from './layouts/layouts.ts';
import type { SlideContext } from './markup/context.ts';
import { rail } from './markup/rail.ts';
import { renderDetail, renderNotes, renderQuestion, renderUpdates } from './markup/slide-notes.ts';

/** Layouts that fill the stage and place their own heading; they get no frame. */
const FULL: ReadonlySet<Layout> = new Set(['title', 'opener', 'opener-figure', 'cases']);

/**
 * Renders a slide as a section of the page: what the wall shows, the detail for readers, the question for discussion,
 * and the trainer's notes.
 *
 * @param slide the slide as the deck declares it
 * @param context its words, its place in the deck, and the functions that render charts and motif
 * @throws Error that names file and key when words are missing
 */
export function renderSlide(slide: Slide, context: SlideContext): Html {
	const { number, part } = context.placed;
	const place = html`data-slide="${number}" data-layout="${slide.layout}" data-part="${part.part.id}" data-minutes="${slide.minutes}"`;
	return html`<section id="${slide.id}" ${place}>
		<a class="anchor" id="/${slide.id}"></a>
		<div class="wall">
			${FULL.has(slide.layout) ? renderWall(slide, context) : framed(slide, context)}
			${renderUpdates(slide, context)}
			${foot(context)}
		</div>
		${renderDetail(context)}
		${renderQuestion(context)}
		${renderNotes(context)}
	</section>`;
}

function renderWall<L extends Layout>(slide: SlideWith<L>, context: SlideContext): Html {
	return layouts[slide.layout](slide, context);
}

function framed(slide: Slide, context: SlideContext): Html {
	const { words, wordsOfPart, placed, ui } = context;
	const isMarked = slide.updates?.some((update) => !isOnWall(update));
	return html`
		<header class="head">
			${
				placed.part.number > 0 &&
				html`<p class="part-name">
				${wordsOfPart(placed.part.part.id).elementWithNamespace('span', 'short')}
				${'label' in slide && words.element('span', slide.label, 'case-label')}
			</p>`
			}
			${heading(slide, context)}
			${isMarked && ui.elementWithNamespace('p', 'slide.mark', {}, 'mark')}
		</header>
		<div class="content">${renderWall(slide, context)}</div>
	`;
}

/**
 * The only heading of a slide. A label such as "Case 1" precedes it, outside the heading. A slide in a series ends it
 * with its position, such as 1/2.
 */
function heading(slide: Slide, { words }: SlideContext): Html {
	if (slide.run === undefined) return words.element(slide.layout === 'contents' ? 'h2' : 'h3', 'title');
	return html`<h3>
		${words.element('span', 'title')} <span class="run">${slide.run.at}/${slide.run.of}</span>
	</h3>`;
}

function foot({ ui, outline, placed }: SlideContext): Html {
	const total = outline.slides.length;
	const { number } = placed;
	return html`<div class="foot">
		${rail(outline, placed)}
		<p class="count">
			<span aria-hidden="true">${number} / ${total}</span>${' '}
			${ui.elementWithNamespace('span', 'slide.position', { number, total }, 'unseen position')}
		</p>
	</div>`;
}
