import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { icon } from '../markup/icon.ts';
import { listGroup } from './lists.ts';

/**
 * Two columns, one for each argument: icon and heading, the claim in large type, and the supporting points below it. A
 * line at the foot says where to read more.
 *
 * @param slide the arguments with their icons, and the key of the line at the foot
 * @param context the words of the slide
 */
export function renderArguments(slide: SlideWith<'arguments'>, { words }: SlideContext): Html {
	return html`
		<div class="arguments">
			${slide.arguments.map(
				({ words: key, icon: name }) => html`<div class="reasoning">
					${icon(name)}
					${words.at(key).element('h4', 'heading')}
					${words.at(key).element('p', 'claim', 'lead')}
					<ul class="ruled">${words.at(key).items('points')}</ul>
				</div>`,
			)}
		</div>
		${words.element('p', slide.more, 'more')}
	`;
}

/**
 * The arguments for and against side by side, the deciding point in large type below them, and a quotation to the
 * right. For a question with two sides.
 *
 * @param slide the keys of both sides, the deciding point, the research and the quotation
 * @param context the words of the slide
 */
export function renderArgument(slide: SlideWith<'argument'>, { words }: SlideContext): Html {
	return html`<div class="argument">
		<div class="case-for">
			<div class="sides">
				${slide.sides.map(
					(key) => html`<div class="side">
						${words.at(key).element('h4', 'heading')}${words.at(key).element('p', 'text')}
					</div>`,
				)}
			</div>
			${words.element('p', slide.decides, 'decides')}
			${words.element('p', slide.research)}
		</div>
		<figure class="quotation">
			<blockquote>${words.at(slide.quote).element('p', 'text')}</blockquote>
			${words.at(slide.quote).element('figcaption', 'source')}
		</figure>
		${words.element('p', slide.source, 'source')}
	</div>`;
}

/**
 * A case in three rows: its aim and its sectors, the stages of its programme in a row of boxes, and its partners and
 * results.
 *
 * @param slide the keys of each of these
 * @param context the words of the slide
 */
export function renderCase(slide: SlideWith<'case'>, { words }: SlideContext): Html {
	return html`<div class="case">
		<div class="about">
			<div>${words.at(slide.aim).element('h4', 'heading')}${words.at(slide.aim).element('p', 'text')}</div>
			<div class="tags">${listGroup(words.at(slide.sectors))}</div>
		</div>
		<div class="programme">
			${words.at(slide.programme).element('h4', 'heading')}
			<ol>${words.at(slide.programme).items('steps')}</ol>
		</div>
		<div class="outcomes">
			<div>${words.at(slide.partners).element('h4', 'heading')}${words.at(slide.partners).element('p', 'text')}</div>
			<div>${listGroup(words.at(slide.results))}</div>
		</div>
	</div>`;
}

/**
 * Two lists of points under headings, side by side. For a list from which a second one follows.
 *
 * @param slide the keys of the two groups
 * @param context the words of the slide
 */
export function renderGroups(slide: SlideWith<'groups'>, { words }: SlideContext): Html {
	return html`<div class="two-groups">
		${slide.groups.map((key) => html`<div class="group">${listGroup(words.at(key))}</div>`)}
	</div>`;
}

/**
 * A situation as points on the left, numbered means of changing it on the right, and the conclusion in a bar below.
 *
 * @param slide the keys of situation, means and conclusion
 * @param context the words of the slide
 */
export function renderMeans(slide: SlideWith<'means'>, { words }: SlideContext): Html {
	return html`
		<div class="means">
			<div class="situation">${listGroup(words.at(slide.situation))}</div>
			<div class="ways">
				${words.at(slide.means).element('h4', 'heading')}
				<ol>${words.at(slide.means).items('points')}</ol>
			</div>
		</div>
		${words.element('p', slide.conclusion, 'conclusion')}
	`;
}

/**
 * Claims with explanations on the left, and what follows from them in large type on a dark panel on the right.
 *
 * @param slide the keys of the claims and of the statements
 * @param context the words of the slide
 */
export function renderStatement(slide: SlideWith<'statement'>, { words }: SlideContext): Html {
	return html`<div class="stated">
		<ul class="ruled">
			${slide.claims.map(
				(key) => html`<li>${words.at(key).element('h4', 'claim')}${words.at(key).element('p', 'text')}</li>`,
			)}
		</ul>
		<div class="statements">${words.keys(slide.statements).map((key) => words.element('p', key))}</div>
	</div>`;
}
