import type { Language } from '../../model/language.ts';
import type { SlideText } from '../../model/search-index.ts';
import { addedPlaces, addedText } from '../deck/added-words.ts';
import { sections } from '../deck/slides.ts';
import { wordsPlace } from '../deck/words-place.ts';
import { OTHER } from './passages.ts';

const reader = document.createElement('template');

/**
 * What features have added to the slides, for a search: the file of the site cannot know it.
 *
 * @param language the language of the texts
 * @returns an entry for each slide that something was added to; its id is the number of the slide, below zero, as the file has
 * an entry under that number
 */
export function addedTexts(language: Language): readonly SlideText[] {
	const places = addedPlaces();
	if (places.length === 0) return [];
	return sections.flatMap((section, index) => {
		const added = [...section.querySelectorAll<HTMLElement>('[data-i18n]')]
			.map((element) => ({ element, place: wordsPlace(element) }))
			.filter(({ element, place }) => place !== undefined && places.includes(place) && !element.closest(OTHER))
			.map(({ element, place }) => ({ element, text: plainAt(language, `${place}.${element.dataset.i18n}`) }));
		if (added.length === 0) return [];
		const joined = (inChart: boolean) =>
			added
				.filter(({ element }) => (element.closest('figure') !== null) === inChart)
				.map(({ text }) => text)
				.join('\n');
		const none = { title: '', term: '', heading: '', detail: '', ours: '' };
		return [{ ...none, id: -(index + 1), wall: joined(false), chart: joined(true) }];
	});
}

function plainAt(language: Language, key: string): string {
	reader.innerHTML = addedText(language, key) ?? '';
	return reader.content.textContent ?? '';
}
