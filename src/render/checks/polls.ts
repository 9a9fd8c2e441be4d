import type { Language } from '../../model/language.ts';
import { type Poll, SCALE } from '../../model/live/poll.ts';
import { plainText } from '../../model/rich-text.ts';
import type { Part } from '../../model/slide.ts';
import { entryAt, faultAt, textsIn, type WordTree } from '../../model/word-tree.ts';

/** How many options a phone shows without scrolling, in either language. */
const MOST_OPTIONS = 7;

/** The entry of the words that belongs to no poll: whose they are. */
const OURS = 'ours';

/**
 * Checks what the compiler cannot of the polls: ids that are used twice or that no topic may have, slides that do not exist or have
 * no question to discuss, numbers of options that are not those of the words, options that are the same, words with markup, and
 * words without a poll. That both languages have as many options is checked with all other words.
 *
 * @param polls the polls of the deck
 * @param deck the parts of the deck
 * @param language the folder of `locales/` from which the words come
 * @param words the words of that language by namespace
 * @throws Error that names file, poll and field of every fault found
 */
export function checkPolls(polls: readonly Poll[], deck: readonly Part[], language: Language, words: WordTree): void {
	const faults = [
		...faultsOfIds(polls),
		...polls.flatMap((poll) => faultsOfSlide(poll, deck, language, words)),
		...polls.flatMap((poll) => faultsOfWords(poll, language, entryAt(words, 'polls', poll.id))),
		...faultsOfRest(polls, language, entryAt(words, 'polls')),
	];
	if (faults.length > 0) throw new Error(faults.join('\n'));
}

const FILE = 'slides/polls.ts';

function faultsOfIds(polls: readonly Poll[]): readonly string[] {
	const ids = polls.map(({ id }) => id);
	return ids.flatMap((id, at) => [
		...(ids.indexOf(id) < at ? [`${FILE}: ${id}: id: another poll has this id`] : []),
		...(/^[a-z][a-z0-9-]{0,39}$/u.test(id) ? [] : [`${FILE}: ${id}: id: it is no id of at most 40 small letters`]),
	]);
}

function faultsOfSlide({ id, slide }: Poll, deck: readonly Part[], language: Language, words: WordTree) {
	if (slide === null) return [];
	const part = deck.find(({ slides }) => slides.some((each) => each.id === slide));
	if (!part) return [`${FILE}: ${id}: slide: there is no slide "${slide}"`];
	const asks = typeof entryAt(words, part.id, slide, 'ask') === 'string';
	return asks ? [] : [faultAt(language, [part.id, slide, 'ask'], `the poll "${id}" needs a question to discuss`)];
}

function faultsOfWords({ id, kind, options }: Poll, language: Language, words: unknown): readonly string[] {
	const fault = (field: string, what: string) => faultAt(language, ['polls', id, field], what);
	const faults = textsIn(words)
		.filter(({ text }) => text !== plainText(text))
		.map(({ path }) => fault(path.join('.'), 'a phone shows no markup'));
	if (typeof entryAt(words, 'question') !== 'string') faults.push(fault('question', 'a poll needs a question'));
	if (kind === 'scale') {
		if (options !== SCALE) faults.push(`${FILE}: ${id}: options: a scale has ${SCALE}`);
		const lost = ['low', 'high'].filter((end) => typeof entryAt(words, end) !== 'string');
		return [...faults, ...lost.map((end) => fault(end, 'a scale needs words at both ends'))];
	}
	const listed = entryAt(words, 'options');
	const texts = Array.isArray(listed) ? listed.filter((each) => typeof each === 'string') : [];
	if (texts.length !== options) faults.push(fault('options', `there are ${texts.length}, ${FILE} has ${options}`));
	if (options < 2 || options > MOST_OPTIONS) faults.push(`${FILE}: ${id}: options: there may be 2 to ${MOST_OPTIONS}`);
	if (new Set(texts).size < texts.length) faults.push(fault('options', 'two of them are the same'));
	return faults;
}

function faultsOfRest(polls: readonly Poll[], language: Language, words: unknown): readonly string[] {
	const known = new Set([OURS, ...polls.map(({ id }) => id)]);
	const rest = Object.keys(typeof words === 'object' && words !== null ? words : {}).filter((id) => !known.has(id));
	return rest.map((id) => faultAt(language, ['polls', id], `there are words, but ${FILE} has no such poll`));
}
