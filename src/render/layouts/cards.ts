import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { icon } from '../markup/icon.ts';
import { listGroup } from './lists.ts';

/**
 * A row for each group of people: the group, an arrow to the organisation that is responsible for it, and what that
 * means. A bar below says what the organisations do together.
 *
 * @param slide the keys of the rows and of the bar
 * @param context the words of the slide
 */
export function renderDuties(slide: SlideWith<'duties'>, { words }: SlideContext): Html {
	return html`
		<ul class="duties">
			${slide.duties.map(
				(key) => html`<li>
					${words.at(key).element('h4', 'who')}
					<span class="arrow">${icon('arrow-right')}</span>
					${words.at(key).element('p', 'responsible', 'responsible')}
					${words.at(key).element('p', 'text', 'text')}
				</li>`,
			)}
		</ul>
		<div class="together">
			${words.at(slide.together).element('h4', 'heading')}${words.at(slide.together).element('p', 'text')}
		</div>
	`;
}

/**
 * A grid of two columns with an icon, a claim and its explanation in each cell.
 *
 * @param slide the claims with their icons
 * @param context the words of the slide
 */
export function renderClaims(slide: SlideWith<'claims'>, { words }: SlideContext): Html {
	return html`<ul class="claims">
		${slide.claims.map(
			({ words: key, icon: name }) => html`<li>
				${icon(name)}${words.at(key).element('h4', 'claim')}${words.at(key).element('p', 'text')}
			</li>`,
		)}
	</ul>`;
}

/**
 * A definition across the slide, below it two lists side by side (the duties that follow, and the acts behind them),
 * and the reason in a bar at the foot.
 *
 * @param slide the keys of term, duties, acts and reason
 * @param context the words of the slide
 */
export function renderDuty(slide: SlideWith<'duty'>, { words }: SlideContext): Html {
	return html`
		<dl class="definitions">
			<div>${words.at(slide.term).element('dt', 'term')}${words.at(slide.term).element('dd', 'text')}</div>
		</dl>
		<div class="two-groups">
			<div class="group">${listGroup(words.at(slide.duties))}</div>
			<div class="group acts">${listGroup(words.at(slide.acts))}</div>
		</div>
		${words.element('p', slide.why, 'conclusion')}
	`;
}

/**
 * A date in large type above two panels side by side. For reforms that came into force on the same day.
 *
 * @param slide the keys of the date and the panels
 * @param context the words of the slide
 */
export function renderPanels(slide: SlideWith<'panels'>, { words }: SlideContext): Html {
	return html`<div class="panels">
		${words.element('p', slide.date, 'date')}
		${slide.panels.map(
			(key) =>
				html`<div class="panel">${words.at(key).element('h4', 'name')}${words.at(key).element('p', 'text')}</div>`,
		)}
	</div>`;
}

/**
 * Two rows of four cards, each with an icon and one phrase.
 *
 * @param slide the phrases with their icons
 * @param context the words of the slide
 */
export function renderRoles(slide: SlideWith<'roles'>, { words }: SlideContext): Html {
	return html`<ul class="roles">
		${slide.roles.map(({ words: key, icon: name }) => html`<li>${icon(name)}${words.element('p', key)}</li>`)}
	</ul>`;
}

/**
 * A date in very large type on the left, and a list of what has changed since then on the right.
 *
 * @param slide the keys of the date and the changes
 * @param context the words of the slide
 */
export function renderSince(slide: SlideWith<'since'>, { words }: SlideContext): Html {
	return html`<div class="since">
		${words.element('p', slide.date, 'date')}
		<ul>
			${slide.claims.map(
				(key) => html`<li>${words.at(key).element('h4', 'claim')}${words.at(key).element('p', 'text')}</li>`,
			)}
		</ul>
	</div>`;
}
