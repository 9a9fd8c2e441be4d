import { type Html, html } from '../../model/html.ts';
import type { SlideContext } from './context.ts';

/** The question that a council can discuss about its own municipality. It is ours and says so. */
export function renderQuestion({ words, ui }: SlideContext): Html {
	if (!words.has('ask')) return html``;
	return html`<div class="ask">
		${ui.standing('p', 'slide.ask', {}, 'ask-label')}
		${words.element('p', 'ask')}
		${ui.standing('p', 'slide.askIsOurs', {}, 'ours')}
	</div>`;
}
