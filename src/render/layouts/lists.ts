import { type Html, html } from '../../model/html.ts';
import type { Language } from '../../model/language.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { type KeyedText, keyedAttributes } from '../markup/keyed-attributes.ts';
import { linkOf } from '../markup/links.ts';
import { siteIn } from '../markup/rich-html.ts';
import type { Words } from '../markup/words.ts';

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
								<a class="number" data-words="links" ${keyedAttributes({ href: statute(number, words.language) })}>${number}${siteIn(statute(number, words.language).text)}</a>
							</li>`,
						)}
					</ul>
				</div>`,
			)}
		</div>
		${words.element('p', slide.more, 'more')}
	`;
}

/** Where an act can be read. */
function statute(number: string, language: Language): KeyedText {
	const id = `law-${number.replace('/', '-')}`;
	return { key: id, text: linkOf(id, language).href };
}

export function renderDefinitions(slide: SlideWith<'definitions'>, { words }: SlideContext): Html {
	return html`
		<dl class="definitions">
			${slide.terms.map(
				(key, index) => html`<div data-step="${index}">
					${words.at(key).element('dt', 'term')}${words.at(key).element('dd', 'text')}
				</div>`,
			)}
		</dl>
		${slide.why !== undefined && words.element('p', slide.why, 'why')}
	`;
}

export function renderMessages(slide: SlideWith<'messages'>, { words }: SlideContext): Html {
	return html`
		<ol class="numbered messages">
			${slide.messages.map(
				(key, index) => html`<li data-step="${index}">
					${words.at(key).element('h4', 'claim')}${words.at(key).element('p', 'text')}
				</li>`,
			)}
		</ol>
		<div class="more">
			${words.element('p', slide.more)}
			${words.element('p', slide.adapted, 'adapted')}
		</div>
	`;
}

export function renderReasons(slide: SlideWith<'reasons'>, { words }: SlideContext): Html {
	return html`<ol class="numbered columns">
		${slide.reasons.map(
			(key, index) => html`<li data-step="${index}">
				${words.at(key).element('h4', 'claim')}${words.at(key).element('p', 'text')}
			</li>`,
		)}
	</ol>`;
}

/** A heading with its points: the entries `heading` and `points` of some words. */
export function listGroup(words: Words): Html {
	return html`${words.element('h4', 'heading')}<ul>${words.items('points')}</ul>`;
}
