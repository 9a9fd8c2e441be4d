import { linkOf } from '../../deck/links.ts';
import type { SlideWith } from '../../deck/slide.ts';
import type { SlideContext } from '../context.ts';
import { type Html, html } from '../html.ts';

export function renderLaws(slide: SlideWith<'laws'>, { words }: SlideContext): Html {
	return html`
		<div class="laws">
			${slide.groups.map(
				({ heading, acts }) => html`<div class="acts">
					${words.element('h4', heading)}
					<ul>
						${acts.map(
							({ number, name }) => html`<li>
								${words.element('span', name, 'act')}
								<a class="number" href="${linkOf(`law-${number.replace('/', '-')}`, words.language).href}">${number}</a>
							</li>`,
						)}
					</ul>
				</div>`,
			)}
		</div>
		${words.element('p', slide.more, 'more')}
	`;
}
