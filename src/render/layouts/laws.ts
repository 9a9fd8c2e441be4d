import type { Language } from '../../deck/language.ts';
import { linkOf } from '../../deck/links.ts';
import type { SlideWith } from '../../deck/slide.ts';
import type { SlideContext } from '../context.ts';
import { type Html, html } from '../html.ts';
import { type KeyedText, keyedAttributes } from '../keyed-attributes.ts';
import { siteIn } from '../rich-html.ts';

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
