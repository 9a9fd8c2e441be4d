import { type Html, html } from '../../model/html.ts';
import type { SlideContext } from './context.ts';

/** What the trainer says, and what the trainer should check before the talk. It is ours and says so. */
export function renderNotes({ words, ui }: SlideContext): Html {
	return html`<aside class="notes">
		${words.keys('notes').map((key) => words.element('p', key))}
		${
			words.has('check') &&
			html`<div class="check">
			${ui.standing('p', 'slide.check', {}, 'check-label')}
			<ul>${words.items('check')}</ul>
		</div>`
		}
	</aside>`;
}
