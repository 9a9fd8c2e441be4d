import { type Html, html } from '../../model/html.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { icon } from '../markup/icon.ts';
import { listGroup } from './lists.ts';

/** The winding line behind the steps, across the whole stage. The steps stand on its crests and in its troughs. */
const WAY = 'M0 140C70 140 66 30 180 30S300 110 414 110S520 30 640 30S750 110 866 110S980 30 1100 30S1210 110 1280 110';

/**
 * Five numbered stops on a winding line across the stage, and two bars side by side below it. For steps that people
 * take in order, with what continues during all of them. The stops can appear one by one.
 *
 * @param slide the keys of lead, steps and bars
 * @param context the words of the slide
 */
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

/**
 * Boxes from left to right with an arrow between each two, and a bar below for the outcome. For a chain of causes. The
 * boxes can appear one by one; screen readers hear a word in place of each arrow.
 *
 * @param slide the keys of the links and the outcome
 * @param context the words of the slide and of the interface
 */
export function renderChain(slide: SlideWith<'chain'>, { words, ui }: SlideContext): Html {
	return html`
		<ol class="chain">
			${slide.links.map(
				(key, index) => html`<li data-step="${index}">
					${index > 0 && html`<span class="arrow">${icon('arrow-right')}${ui.elementWithNamespace('span', 'slide.then', {}, 'unseen')}</span>`}
					${words.at(key).element('h4', 'name')}${words.at(key).element('p', 'text')}
				</li>`,
			)}
		</ol>
		<div class="outcome">
			${words.at(slide.outcome).element('h4', 'name')}${words.at(slide.outcome).element('p', 'text')}
		</div>
	`;
}

/**
 * A fork: a sentence from which two lines lead down to two options, with a list of points to the right.
 *
 * @param slide the keys of the sentence, the options and the points
 * @param context the words of the slide
 */
export function renderChoice(slide: SlideWith<'choice'>, { words }: SlideContext): Html {
	return html`<div class="choice">
		<div class="fork">
			${words.element('p', slide.right, 'lead')}
			<svg viewBox="0 0 480 120" aria-hidden="true">
				<path d="M240 0C240 70 110 40 110 120"/><path d="M240 0C240 70 370 40 370 120"/>
			</svg>
			<ul>${slide.options.map((key) => words.element('li', key))}</ul>
		</div>
		<ul class="ruled">${words.items(slide.points)}</ul>
	</div>`;
}

/**
 * Boxes on the left from which lines flow together into one framed box on the right. For sums of money that are parts
 * of a whole.
 *
 * @param slide the keys of the flows, the whole, and the sentence about its small part
 * @param context the words of the slide
 */
export function renderFlows(slide: SlideWith<'flows'>, { words }: SlideContext): Html {
	return html`<div class="flows">
		<ul>
			${slide.flows.map(
				(key) => html`<li>
					${words.at(key).element('h4', 'name')}
					${words.at(key).element('p', 'who', 'who')}
					${words.at(key).element('p', 'text')}
					${words.at(key).element('p', 'how', 'condition')}
				</li>`,
			)}
		</ul>
		<svg class="streams" viewBox="0 0 120 400" aria-hidden="true">
			<path d="M0 100C60 100 60 170 120 170"/><path d="M0 300C60 300 60 230 120 230"/>
		</svg>
		<div class="whole">
			${words.element('h4', slide.whole)}${words.element('p', slide.small, 'small-part')}
		</div>
	</div>`;
}

/**
 * Two boxes on the left from which two lines meet in one framed box on the right. For two services that become one.
 *
 * @param slide the keys of the two parts and of the whole
 * @param context the words of the slide
 */
export function renderJoin(slide: SlideWith<'join'>, { words }: SlideContext): Html {
	const box = (key: string, className: string) => html`<div class="${className}">
		${words.at(key).element('h4', 'name')}${words.at(key).element('p', 'text')}
	</div>`;
	return html`<div class="join">
		<div class="joined">${slide.parts.map((key) => box(key, 'half'))}</div>
		<svg class="braid" viewBox="0 0 160 360" aria-hidden="true">
			<path d="M0 90C80 90 70 180 160 180"/><path d="M0 270C80 270 70 180 160 180"/>
		</svg>
		${box(slide.whole, 'whole')}
	</div>`;
}

/**
 * A dark circle in the centre from which lines lead to five boxes around it. For areas of work that concern the same
 * person.
 *
 * @param slide the key of the centre, and the areas with their icons
 * @param context the words of the slide
 */
export function renderMap(slide: SlideWith<'map'>, { words }: SlideContext): Html {
	return html`<div class="map">
		<svg viewBox="0 0 1136 438" preserveAspectRatio="none" aria-hidden="true">
			<path d="M568 219C500 219 530 126 462 126M568 219C500 219 530 344 462 344"/>
			<path d="M568 219C636 219 606 73 674 73M568 219H674M568 219C636 219 606 365 674 365"/>
			<circle cx="568" cy="219" r="96"/>
		</svg>
		${words.element('p', slide.centre, 'centre')}
		<ul class="areas">
			${slide.areas.map(({ words: key, icon: name }) => html`<li>${icon(name)}${listGroup(words.at(key))}</li>`)}
		</ul>
	</div>`;
}
