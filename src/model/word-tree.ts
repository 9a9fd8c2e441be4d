import type { Language } from './language.ts';

/** The words of a language as written in its files: one tree for each namespace. */
export type WordTree = Readonly<Record<string, unknown>>;

/** The steps to an entry of a tree: namespace, slide, then the field, with the indices of lists. */
export type WordPath = readonly string[];

/** A text with the path to it. */
export interface PlacedText {
	readonly path: WordPath;
	readonly text: string;
}

/**
 * Collects every text of a tree. Values that are neither text, list nor group are skipped.
 *
 * @param tree the words of a language, or any branch of them
 * @param path the path to this branch; it is put before the paths of the texts
 * @returns the texts in the order of the files
 */
export function textsIn(tree: unknown, path: WordPath = []): readonly PlacedText[] {
	if (typeof tree === 'string') return [{ path, text: tree }];
	return branchesOf(tree).flatMap(([key, branch]) => textsIn(branch, [...path, key]));
}

/**
 * The entries of a list or a group.
 *
 * @param tree any value of a word file
 * @returns keys and values; the keys of a list are its indices; nothing for a text
 */
export function branchesOf(tree: unknown): readonly (readonly [key: string, branch: unknown])[] {
	return typeof tree === 'object' && tree !== null ? Object.entries(tree) : [];
}

/**
 * The entry at a path.
 *
 * @param tree the words of a language, or any branch of them
 * @param path the steps to the entry
 * @returns a text, a list or a group; undefined when there is nothing
 */
export function entryAt(tree: unknown, ...path: WordPath): unknown {
	return path.reduce<unknown>(
		(branch, key) => (typeof branch === 'object' && branch !== null ? Reflect.get(branch, key) : undefined),
		tree,
	);
}

/**
 * Writes an error message for an editor of the words: `locales/LANGUAGE/FILE.json: SLIDE: FIELD: FAULT`.
 *
 * @param language the folder in `locales/`
 * @param path the steps to the faulty entry
 * @param fault what is wrong with it
 */
export function faultAt(language: Language, [namespace, slide, ...field]: WordPath, fault: string): string {
	const steps = [slide, field.join('.')].filter((step) => step !== undefined && step !== '');
	return [`locales/${language}/${namespace}.json`, ...steps, fault].join(': ');
}
