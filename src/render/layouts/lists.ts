import { type Html, html } from '../../model/html.ts';
import type { Language } from '../../model/language.ts';
import { linkOf } from '../../model/links.ts';
import type { SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { type KeyedText, keyedAttributes } from '../markup/keyed-attributes.ts';
import { siteIn } from '../markup/rich-html.ts';

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
