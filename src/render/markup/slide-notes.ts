import { type Html, html } from '../../model/html.ts';
import { writtenAsOf } from '../../model/instant.ts';
import { isOnWall, type Slide } from '../../model/slide.ts';
import type { SlideContext } from './context.ts';
import type { Words } from './words.ts';

/**
 * What has changed since the material was written, set apart from its words and marked as our addition. Each update says
 * how fresh it is. Some are only a mark on the wall ({@link isOnWall}); their sentences appear in all other views.
 *
 * @param slide has the updates with their kinds and dates
 * @param context the words of the slide and of the interface
 * @returns a list of the updates, or nothing when there are none
 */
export function renderUpdates({ updates = [] }: Slide, { words, ui }: SlideContext): Html {
	if (updates.length === 0) return html``;
	return html`<div class="updates">
		<ul>
			${updates.map(
				(update) => html`<li data-kind="${update.kind}"${!isOnWall(update) && html` data-hand`}>
					${ui.elementWithNamespace('strong', `slide.${update.kind}`)} ${words.element('span', update.words)} ${ui.elementWithNamespace('small', 'slide.asOf', { date: writtenAsOf(update.asOf) })}
				</li>`,
			)}
		</ul>
		${ui.elementWithNamespace('p', 'slide.updatesAreOurs', {}, 'ours')}
	</div>`;
}

/**
 * The detail of a slide: text that is not on the wall. Each entry of the list `detail` in the locale file is a
 * paragraph, or a group that may have a `heading`, a `text` and a `list`.
 *
 * @param context the words of the slide and of the interface
 * @returns the detail, or nothing when the words have none
 */
export function renderDetail({ words, ui }: SlideContext): Html {
	if (!words.has('detail')) return html``;
	return html`<div class="detail">
		${ui.elementWithNamespace('p', 'slide.detail', {}, 'detail-label')}
		${words.keys('detail').map((key) => block(words, key))}
	</div>`;
}

function block(words: Words, key: string): Html {
	if (!words.isGroup(key)) return words.element('p', key);
	const group = words.at(key);
	return html`
		${group.has('heading') && group.element('h4', 'heading')}
		${group.has('text') && group.element('p', 'text')}
		${group.has('list') && html`<ul>${group.items('list')}</ul>`}
	`;
}

/**
 * The trainer's notes: what to say, and what to check before the talk. Both are our addition to the material.
 *
 * @param context the words of the slide and of the interface
 */
export function renderNotes({ words, ui }: SlideContext): Html {
	return html`<aside class="notes">
		${words.keys('notes').map((key) => words.element('p', key))}
		${
			words.has('check') &&
			html`<div class="check">
			${ui.elementWithNamespace('p', 'slide.check', {}, 'check-label')}
			<ul>${words.items('check')}</ul>
		</div>`
		}
	</aside>`;
}

/**
 * A question about its own municipality that a council can discuss. It is our addition and marked as such.
 *
 * @param context the words of the slide and of the interface
 * @returns the question, or nothing when the words have none
 */
export function renderQuestion({ words, ui }: SlideContext): Html {
	if (!words.has('ask')) return html``;
	return html`<div class="ask">
		${ui.elementWithNamespace('p', 'slide.ask', {}, 'ask-label')}
		${words.element('p', 'ask')}
		${ui.elementWithNamespace('p', 'slide.askIsOurs', {}, 'ours')}
	</div>`;
}
