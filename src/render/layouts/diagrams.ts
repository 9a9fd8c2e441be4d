import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';

/** The way behind the steps, across the whole stage; the steps stand on its crests and in its troughs. */
const WAY = 'M0 140C70 140 66 30 180 30S300 110 414 110S520 30 640 30S750 110 866 110S980 30 1100 30S1210 110 1280 110';

export function renderPath(slide: SlideWith<'path'>, { words }: SlideContext): Html {
	return html`
		${words.element('p', slide.lead, 'lead')}
		<div class="way">
			<svg viewBox="0 0 1280 160" aria-hidden="true"><path d="${WAY}"/></svg>
			<ol class="waypoints">
				${slide.steps.map(
					(key, index) => html`<li data-step="${index}">
						${words.at(key).element('h4', 'name')}${words.at(key).element('p', 'text')}
					</li>`,
				)}
			</ol>
		</div>
		<div class="bands">
			${[slide.along, slide.system].map(
				(key) => html`<p class="band">
					${words.at(key).element('strong', 'name')} ${words.at(key).element('span', 'text')}
				</p>`,
			)}
		</div>
	`;
}
