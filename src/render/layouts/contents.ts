import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';

export function renderContents(_slide: SlideWith<'contents'>, { outline, ui, wordsOfPart }: SlideContext): Html {
	const parts = outline.parts.filter(({ number }) => number > 0);
	return html`<ol class="parts">
		${parts.map(
			({ part, from, to, minutes }) => html`<li data-part="${part.id}" data-words="${part.id}.part">
				<a href="#/${part.slides[0]?.id}">
					${ui.standing('span', 'slide.range', { from, to }, 'range')}
					${wordsOfPart(part.id).element('span', 'name', 'name')}
					${ui.standing('span', 'slide.minutes', { count: Math.round(minutes) }, 'minutes')}
				</a>
			</li>`,
		)}
	</ol>`;
}
