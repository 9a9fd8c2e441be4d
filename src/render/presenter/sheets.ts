import { folderOf } from '../../model/addresses.ts';
import { type Html, html } from '../../model/html.ts';
import { languages } from '../../model/language.ts';
import type { PlacedSlide } from '../../model/outline.ts';
import type { Slide } from '../../model/slide.ts';
import { renderDetail, renderNotes, renderQuestion, renderUpdates } from '../markup/slide-notes.ts';
import type { PresenterContext } from './context.ts';

/**
 * Renders the notes of every slide, one sheet each: update, notes, question, what to check, detail. Attributes hold what the
 * script must know of a slide: its minutes, its steps and its part.
 *
 * @param context what the page is made with
 * @param up the beginning of an address that leads from the page to the root of the site
 */
export function renderSheets(context: PresenterContext, up: string): Html {
	const { words, outline, language } = context;
	return html`<section class="notes-side" aria-labelledby="notes-label">
		<header>
			<h2 id="notes-label">${words.plain('notes.label')}</h2>
			<p class="notes-language" role="group" aria-label="${words.plain('notes.language')}">
				${languages.map(
					(each) =>
						html`<a data-notes="${each}" hreflang="${each}" href="${up}${folderOf[each]}presenter/"${
							each === language && html` aria-current="true"`
						}>${words.plain(`languages.${each}`)}</a> `,
				)}
			</p>
			<p class="size">
				<button type="button" data-command="smaller"><span aria-hidden="true">A−</span><span class="unseen">${words.plain('notes.smaller')}</span></button>
				<button type="button" data-command="larger"><span aria-hidden="true">A+</span><span class="unseen">${words.plain('notes.larger')}</span></button>
			</p>
		</header>
		<section class="sheets" id="sheets" tabindex="0" aria-labelledby="notes-label">
			${outline.slides.map((placed) => sheet(placed, context))}
		</section>
	</section>`;
}

function sheet(placed: PlacedSlide, context: PresenterContext): Html {
	const { slide, number, part } = placed;
	const { ui, outline, wordsOfPart } = context;
	const words = context.wordsOfSlide(slide.id);
	const run = slide.run === undefined ? '' : ` ${slide.run.at}/${slide.run.of}`;
	const named = part.number > 0 ? wordsOfPart(part.part.id).plain('short') : '';
	const shape = html`data-slide="${slide.id}" data-minutes="${slide.minutes}" data-steps="${stepsOf(slide)}"`;
	const place = html`data-part="${part.part.id}" data-part-name="${named}"`;
	const of = {
		placed,
		outline,
		words,
		ui,
		wordsOfPart,
		chart: () => html``,
		motif: () => html``,
	};
	return html`<article class="sheet" ${shape} ${place} data-title="${words.plain('title').replaceAll('\u00AD', '')}${run}">
		<h3><span class="number">${number}</span> ${words.rich('title')}${run}</h3>
		${renderUpdates(slide, of)}
		${renderNotes(of)}
		${renderQuestion(of)}
		${renderDetail(of)}
	</article>`;
}

/**
 * How many steps a slide has: as many as its layout marks with `data-step`.
 *
 * @param slide the slide
 */
export function stepsOf(slide: Slide): number {
	switch (slide.layout) {
		case 'reasons':
			return slide.reasons.length;
		case 'definitions':
			return slide.terms.length;
		case 'chain':
			return slide.links.length;
		case 'path':
			return slide.steps.length;
		case 'pillars':
			return slide.pillars.length;
		case 'messages':
			return slide.messages.length;
		default:
			return 0;
	}
}
