import { linkOf } from './links.ts';
import { parseRichText, type RichText } from './rich-text.ts';
import type { Part } from './slide.ts';

/** The words of a language as they stand in its files: a tree for each namespace. */
export type WordTree = Readonly<Record<string, unknown>>;

/**
 * Checks what the compiler cannot see: ids that stand twice, slides without a heading, empty texts, markup that cannot be
 * read, and links that the registry does not know.
 *
 * @param deck the parts of the deck
 * @param language the folder of `locales/` that the words are from
 * @param words the words of that language by namespace
 * @throws Error naming file, slide and field of every fault found
 */
export function checkDeck(deck: readonly Part[], language: string, words: WordTree): void {
	const faults = [...checkIds(deck), ...checkHeadings(deck, language, words), ...checkTexts(language, words)];
	if (faults.length > 0) throw new Error(faults.join('\n'));
}

function checkIds(deck: readonly Part[]): readonly string[] {
	const seen = new Map<string, string>();
	const faults: string[] = [];
	for (const part of deck) {
		for (const { id } of part.slides) {
			const other = seen.get(id);
			if (other !== undefined)
				faults.push(`slides/${part.id}.ts: ${id}: id: slides/${other}.ts has a slide with this id`);
			seen.set(id, part.id);
		}
	}
	for (const part of deck) {
		for (const slide of part.slides) {
			if (slide.layout !== 'cases') continue;
			const lost = slide.cases.filter((one) => !seen.has(one.slide));
			for (const one of lost) faults.push(`slides/${part.id}.ts: ${slide.id}: cases: there is no slide "${one.slide}"`);
		}
	}
	return faults;
}

function checkHeadings(deck: readonly Part[], language: string, words: WordTree): readonly string[] {
	return deck.flatMap((part) =>
		part.slides
			.filter(({ id }) => typeof entry(words, part.id, id, 'title') !== 'string')
			.map(({ id }) => `locales/${language}/${part.id}.json: ${id}: title: a slide needs a heading`),
	);
}

function checkTexts(language: string, words: WordTree): readonly string[] {
	return Object.entries(words).flatMap(([namespace, tree]) =>
		texts(tree).flatMap(({ path, text }) => {
			const fault = faultOf(text);
			// The first step of the path is the slide, the others are the field.
			const [slide, ...field] = path;
			return fault === undefined
				? []
				: [`locales/${language}/${namespace}.json: ${slide}: ${field.join('.')}: ${fault}`];
		}),
	);
}

function faultOf(text: string): string | undefined {
	if (text.trim() === '') return 'the text is empty';
	try {
		checkLinks(parseRichText(text));
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
	return undefined;
}

function checkLinks(text: RichText): void {
	for (const node of text) {
		if (node.kind === 'strong') checkLinks(node.content);
		if (node.kind === 'link') linkOf(node.to, 'sv');
	}
}

function texts(tree: unknown, path: readonly string[] = []): readonly { path: readonly string[]; text: string }[] {
	if (typeof tree === 'string') return [{ path, text: tree }];
	if (typeof tree !== 'object' || tree === null) return [];
	return Object.entries(tree).flatMap(([key, branch]) => texts(branch, [...path, key]));
}

function entry(tree: unknown, ...path: readonly string[]): unknown {
	return path.reduce<unknown>(
		(branch, key) => (typeof branch === 'object' && branch !== null ? Reflect.get(branch, key) : undefined),
		tree,
	);
}
