import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { icon } from '../markup/icon.ts';
import { listGroup } from './lists.ts';

export function renderBase(slide: SlideWith<'base'>, { words }: SlideContext): Html {
	return html`
		${slide.lead !== undefined && words.element('p', slide.lead, 'introduction')}
		<div class="standing">
			<div class="uprights">
				${slide.columns.map(
					({ words: key, icon: name }) => html`<div class="upright">${icon(name)}${listGroup(words.at(key))}</div>`,
				)}
			</div>
			<div class="ground">
				${words.at(slide.base).element('h4', 'heading')}${words.at(slide.base).element('p', 'text')}
			</div>
		</div>
		${slide.footnote !== undefined && words.element('p', slide.footnote, 'footnote')}
	`;
}

export function renderActors(slide: SlideWith<'actors'>, { words }: SlideContext): Html {
	return html`<ul class="actors columns">
		${slide.actors.map(
			({ words: key, icon: name }) => html`<li>
				${icon(name)}${words.at(key).element('h4', 'name')}${words.at(key).element('p', 'text')}
			</li>`,
		)}
	</ul>`;
}

export function renderPillars(slide: SlideWith<'pillars'>, { words }: SlideContext): Html {
	return html`
		<ul class="pillars columns">
			${slide.pillars.map(
				({ words: key, icon: name }, index) => html`<li data-step="${index}">
					${icon(name)}${words.at(key).element('h4', 'claim')}<ul>${words.at(key).items('points')}</ul>
				</li>`,
			)}
		</ul>
		<div class="conclusion">
			${words.at(slide.conclusion).element('strong', 'claim')} ${words.at(slide.conclusion).element('span', 'text')}
		</div>
	`;
}

export function renderSources(slide: SlideWith<'sources'>, { words }: SlideContext): Html {
	return html`<ul class="sources columns">
		${slide.sources.map(
			({ words: key, icon: name }) => html`<li>
				${icon(name)}
				${words.at(key).element('h4', 'name')}
				${words.at(key).element('p', 'share', 'share')}
				${words.at(key).element('p', 'text')}
			</li>`,
		)}
	</ul>`;
}
