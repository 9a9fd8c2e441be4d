import { type Html, html } from '../../model/html.ts';
import type { Words } from '../markup/words.ts';

/** A heading with its points: the entries `heading` and `points` of some words. */
export function listGroup(words: Words): Html {
	return html`${words.element('h4', 'heading')}<ul>${words.items('points')}</ul>`;
}
