import { element } from '../../browser/element.ts';
import type { Language } from '../../model/language.ts';
import { examplesIn, type SearchWords } from './words.ts';

/**
 * How to search, for whoever has not written anything.
 *
 * @param ask searches for an example
 */
export function helpOf(words: SearchWords, language: Language, ask: (query: string) => void): readonly Node[] {
	return [
		element('p', '', words('how.words')),
		element('p', '', words('how.parts')),
		element('p', 'for-keys', words('how.keys')),
		...examplesOf(words, language, ask),
	];
}

/** What to do when nothing was found. That nothing was found, the status says. */
export function nothingOf(words: SearchWords, language: Language, ask: (query: string) => void): readonly Node[] {
	return [element('p', '', words('none.hint')), ...examplesOf(words, language, ask)];
}

function examplesOf(words: SearchWords, language: Language, ask: (query: string) => void): readonly Node[] {
	const examples = examplesIn(language).map((example) => {
		const button = element('button', '', example);
		button.type = 'button';
		button.addEventListener('click', () => ask(example));
		return element('li', '', button);
	});
	return [element('p', 'examples-label', words('how.examples')), element('ul', 'examples', ...examples)];
}

/** Offers to try once more, when the index could not be fetched. */
export function retryOf(words: SearchWords, retry: () => void): HTMLElement {
	const button = element('button', 'retry', words('faults.retry'));
	button.type = 'button';
	button.addEventListener('click', retry);
	return button;
}
