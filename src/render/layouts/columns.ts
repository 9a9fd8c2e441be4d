import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { icon } from '../markup/icon.ts';
import { listGroup } from './lists.ts';

/**
 * Framed columns that stand on a bar across the slide, like uprights on a foundation. For tasks that rest on something
 * common; a lead above and a footnote below are optional.
 *
 * @param slide the columns with their icons, and the keys of base, lead and footnote
 * @param context the words of the slide
 */
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

/**
 * A tinted column for each organisation: an icon, its name, and what it does.
 *
 * @param slide the organisations with their icons
 * @param context the words of the slide
 */
export function renderActors(slide: SlideWith<'actors'>, { words }: SlideContext): Html {
	return html`<ul class="actors columns">
		${slide.actors.map(
			({ words: key, icon: name }) => html`<li>
				${icon(name)}${words.at(key).element('h4', 'name')}${words.at(key).element('p', 'text')}
			</li>`,
		)}
	</ul>`;
}

/**
 * A column for each pillar, with an icon, a claim and a list of points, and the conclusion that they support in a bar
 * below. The columns can appear one by one.
 *
 * @param slide the pillars with their icons, and the key of the conclusion
 * @param context the words of the slide
 */
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

/**
 * A tinted column for each source of money: an icon, its name, its share in coloured type, and an explanation.
 *
 * @param slide the sources with their icons
 * @param context the words of the slide
 */
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
