import { element } from '../../browser/element.ts';
import { textOf } from '../../browser/text-of.ts';
import { unbroken } from '../../browser/unbroken.ts';
import type { Language } from '../../model/language.ts';
import { linePieces } from '../../model/line-breaks.ts';
import { sections, titleOf } from '../deck/slides.ts';
import { type ExcerptPart, excerptOf } from './excerpt.ts';
import { bestOf, foundIn, type Passage, passagesOf } from './passages.ts';
import type { Findings } from './searcher.ts';
import type { Destination } from './show-result.ts';
import type { SearchWords } from './words.ts';

/** The passages of the slides, cached while the search panel is open. */
const known = new Map<HTMLElement, readonly Passage[]>();

/** Clears the cache; to be called when the texts of the page may have changed. */
export function forgetPassages(): void {
	known.clear();
}

function passagesIn(section: HTMLElement): readonly Passage[] {
	const passages = known.get(section) ?? passagesOf(section);
	known.set(section, passages);
	return passages;
}

/**
 * Finds the matching passages in the page. The search index only knows which slides match.
 *
 * @param findings what the index has found
 * @param language the language of the page
 * @returns one destination per slide, the best first
 */
export function destinationsOf({ slides, matches }: Findings, language: Language): readonly Destination[] {
	return slides.flatMap((number) => {
		const section = sections[number - 1];
		if (!section) return [];
		const passages = passagesIn(section);
		const found = foundIn(passages, matches, language);
		const best = bestOf(found);
		return [{ section, found, best, under: best && underneath(best.passage, passages) }];
	});
}

/** The text below a heading inside a slide, because the heading says little alone. */
function underneath(passage: Passage, passages: readonly Passage[]): Passage | undefined {
	const next = passages[passages.indexOf(passage) + 1];
	const isHeading = passage.element.matches('h4, dt');
	return isHeading && next?.element.previousElementSibling === passage.element ? next : undefined;
}

/**
 * Makes a list option for a slide that was found: its number, title and part, and an excerpt around the match.
 *
 * @param destination the slide that was found
 * @param words the words of the search
 * @returns the option, without the attributes of a listbox
 */
export function hitOf({ section, found, best, under }: Destination, words: SearchWords): HTMLElement {
	const title = found.find(({ passage }) => passage.place === 'title');
	const head = element('span', 'hit-title');
	if (title) head.append(...nodesOf(excerptOf(title, Number.POSITIVE_INFINITY)));
	else head.append(...unbroken(titleOf(section)));
	const option = element('li', 'hit', numberOf(section, words), head);
	const part = textOf(document.querySelector(`section[data-part="${section.dataset.part}"] .part-name span`));
	const where = placeOf(best, words);
	const line = [part, where].filter((text) => text !== '').join(' · ');
	if (line !== '') option.append(' ', element('span', 'hit-part', ...unbroken(line)));
	if (best && best !== title) {
		const text = nodesOf(excerptOf(best));
		const rest = found.find(({ passage }) => passage === under) ?? (under && { passage: under, words: [] });
		if (rest) text.push(' – ', ...nodesOf(excerptOf(rest)));
		option.append(' ', element('span', 'hit-text', ...text));
	}
	option.dataset.part = section.dataset.part ?? '';
	return option;
}

function numberOf(section: HTMLElement, words: SearchWords): HTMLElement {
	const number = section.dataset.slide ?? '';
	const said = element('span', 'unseen', `${words('hit.number', { number })}: `);
	const seen = element('span', 'hit-number', number);
	seen.ariaHidden = 'true';
	return element('span', '', seen, said);
}

function placeOf(best: Destination['best'], words: SearchWords): string {
	const place = best?.passage.place;
	return place === undefined || place === 'title' || place === 'wall' ? '' : words(`places.${place}`);
}

/** The nodes of an excerpt. A word that was found is not divided where what must stay on one line begins or ends in it. */
function nodesOf(pieces: readonly ExcerptPart[]): (Node | string)[] {
	const rest = [...pieces];
	let at = 0;
	const takeUntil = (end: number): (Node | string)[] => {
		const taken: (Node | string)[] = [];
		for (let [piece] = rest; piece && at < end; [piece] = rest) {
			const text = piece.found ? piece.text : piece.text.slice(0, end - at);
			taken.push(piece.found ? element('mark', '', text) : text);
			at += text.length;
			if (text.length === piece.text.length) rest.shift();
			else rest[0] = { text: piece.text.slice(text.length), found: false };
		}
		return taken;
	};
	let end = 0;
	return linePieces(pieces.map(({ text }) => text).join('')).flatMap(({ text, unbroken: isUnbroken }) => {
		end += text.length;
		const taken = takeUntil(end);
		return isUnbroken && taken.length > 0 ? [element('span', 'one-line', ...taken)] : taken;
	});
}
