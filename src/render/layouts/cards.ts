import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { icon } from '../markup/icon.ts';
import { listGroup } from './lists.ts';

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

export function renderClaims(slide: SlideWith<'claims'>, { words }: SlideContext): Html {
	return html`<ul class="claims">
		${slide.claims.map(
			({ words: key, icon: name }) => html`<li>
				${icon(name)}${words.at(key).element('h4', 'claim')}${words.at(key).element('p', 'text')}
			</li>`,
		)}
	</ul>`;
}

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

export function renderPanels(slide: SlideWith<'panels'>, { words }: SlideContext): Html {
	return html`<div class="panels">
		${words.element('p', slide.date, 'date')}
		${slide.panels.map(
			(key) =>
				html`<div class="panel">${words.at(key).element('h4', 'name')}${words.at(key).element('p', 'text')}</div>`,
		)}
	</div>`;
}

export function renderRoles(slide: SlideWith<'roles'>, { words }: SlideContext): Html {
	return html`<ul class="roles">
		${slide.roles.map(({ words: key, icon: name }) => html`<li>${icon(name)}${words.element('p', key)}</li>`)}
	</ul>`;
}

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
