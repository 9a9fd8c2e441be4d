import { copyOf, element } from '../../browser/element.ts';

/** The link to the other language, as the controls have it: it changes the page in place, and the search with it. */
export function languageLink(): HTMLElement {
	const link = document.querySelector<HTMLElement>('a[data-action=language]');
	const copy = element('span', 'search-language');
	copy.dataset.words = 'ui';
	if (link) copy.append(copyOf(link));
	return copy;
}
