import { type Html, html } from '../model/html.ts';
import type { Layout, Slide, SlideWith } from '../model/slide.ts';
import { layouts } from './layouts/layouts.ts';
import type { SlideContext } from './markup/context.ts';
import { rail } from './markup/rail.ts';
import { renderDetail, renderNotes, renderQuestion, renderUpdates } from './markup/slide-notes.ts';

/** Layouts that fill the stage and place their own heading. */
const FULL: ReadonlySet<Layout> = new Set(['title', 'opener', 'opener-figure', 'cases']);

/** A slide as a section of the page: what the wall shows, the detail for the hand, and the trainer's notes. */
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
	const imprecise = slide.updates?.some(({ kind }) => kind === 'precision');
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
			${imprecise && ui.elementWithNamespace('p', 'slide.mark', {}, 'mark')}
		</header>
		<div class="content">${renderWall(slide, context)}</div>
	`;
}

/** The one heading of a slide. A label such as "Case 1" stands before it, its place in a run after it. */
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
			<span aria-hidden="true">${number} / ${total}</span>
			${ui.elementWithNamespace('span', 'slide.position', { number, total }, 'unseen position')}
		</p>
	</div>`;
}
