import { type Html, html } from '../../model/html.ts';
import type { PresenterContext } from './page.ts';

/** What the trainer must see at a glance: the place in the deck, the time, the pace, and whether the audience follows. */
export function renderBar({ words }: PresenterContext): Html {
	const figure = (id: string, label: Parameters<typeof words.plain>[0]) => html`<div>
		<dt id="${id}-label">${words.plain(label)}</dt><dd id="${id}"></dd>
	</div>`;
	return html`<header class="bar">
		<div class="place">
			<p class="part" id="part"></p>
			<p class="where"><span id="position"></span> <strong id="title"></strong> <span id="step"></span></p>
		</div>
		<section class="time" aria-label="${words.plain('time.label')}">
			<dl>
				${figure('clock', 'time.clock')}
				${figure('used', 'time.used')}
				${figure('left', 'time.left')}
			</dl>
			<p class="pace"><strong id="pace"></strong> <span id="plan"></span></p>
		</section>
		<p class="connection" id="connection" role="status"></p>
	</header>`;
}
