import { type Html, html } from '../../model/html.ts';
import { type KeyedText, keyedAttributes } from '../../model/keyed-attributes.ts';
import type { Language } from '../../model/language.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { linkOf } from '../markup/links.ts';
import { siteIn } from '../markup/rich-html.ts';
import type { Words } from '../markup/words.ts';

/**
 * Groups of acts side by side. Each row has the name of an act, and its number as a link to where it can be read.
 *
 * @param slide the headings, the acts with their numbers, and the key of the line at the foot
 * @param context the words of the slide
 */
export function renderLaws(slide: SlideWith<'laws'>, { words }: SlideContext): Html {
	return html`
		<div class="laws">
			${slide.groups.map(
				({ heading, acts }) => html`<div class="acts">
					${words.element('h4', heading)}
					<ul>
						${acts.map(
							({ number, name }) => html`<li>
								${words.element('span', name, 'act')}${' '}
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

/** The address of an act, with the key by which it is exchanged when the page changes its language. */
function statute(number: string, language: Language): KeyedText {
	const id = `law-${number.replace('/', '-')}`;
	return { key: id, text: linkOf(id, language).href };
}

/**
 * A row for each term, with the term in a narrow column on the left and its definition on the right. The rows can
 * appear one by one; a box below for why the terms matter is optional.
 *
 * @param slide the keys of the terms and of the box
 * @param context the words of the slide
 */
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

/**
 * Numbered claims in two columns that are read from top to bottom, with small print below. For what the audience should
 * take home. The claims can appear one by one.
 *
 * @param slide the keys of the claims and of the small print
 * @param context the words of the slide
 */
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

/**
 * Columns with a large numeral, a claim and its explanation in each. The columns can appear one by one.
 *
 * @param slide the keys of the reasons
 * @param context the words of the slide
 */
export function renderReasons(slide: SlideWith<'reasons'>, { words }: SlideContext): Html {
	return html`<ol class="numbered columns">
		${slide.reasons.map(
			(key, index) => html`<li data-step="${index}">
				${words.at(key).element('h4', 'claim')}${words.at(key).element('p', 'text')}
			</li>`,
		)}
	</ol>`;
}

/**
 * A heading with a list of points, without an element around them. Many layouts use it.
 *
 * @param words words with the entries `heading` and `points`
 */
export function listGroup(words: Words): Html {
	return html`${words.element('h4', 'heading')}<ul>${words.items('points')}</ul>`;
}
