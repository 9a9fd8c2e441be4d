import { type Html, html } from '../../model/html.ts';
import type { Slide } from '../../model/slide.ts';
import type { SlideContext } from './context.ts';
import { writtenDay } from './instant.ts';

/**
 * What has changed since the material was written, set apart from its words and said to be ours. On the wall a precision
 * is only a mark; its sentence is read everywhere else.
 */
export function renderUpdates({ updates = [] }: Slide, { words, ui }: SlideContext): Html {
	if (updates.length === 0) return html``;
	const latest =
		updates
			.map(({ date }) => date)
			.toSorted()
			.at(-1) ?? '';
	return html`<div class="updates">
		<ul>
			${updates.map(
				({ words: key, kind }) => html`<li data-kind="${kind}">
					${ui.standing('strong', `slide.${kind}`)} ${words.element('span', key)}
				</li>`,
			)}
		</ul>
		${ui.standing('p', 'slide.updatedOn', { date: writtenDay(latest) }, 'ours')}
	</div>`;
}
