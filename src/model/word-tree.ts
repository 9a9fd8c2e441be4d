import type { Language } from './language.ts';

/** The words of a language as they stand in its files: a tree for each namespace. */
export type WordTree = Readonly<Record<string, unknown>>;

/** The steps to an entry of a tree: a namespace, a slide, then the field, with the indices of lists. */
export type WordPath = readonly string[];

/** A text with the way to it. */
export interface PlacedText {
	readonly path: WordPath;
	readonly text: string;
}

/** Every text of a tree, in the order of the files. What is neither text, list nor group is passed over. */
export function textsIn(tree: unknown, path: WordPath = []): readonly PlacedText[] {
	if (typeof tree === 'string') return [{ path, text: tree }];
	return branchesOf(tree).flatMap(([key, branch]) => textsIn(branch, [...path, key]));
}

/** The entries of a list or a group, by their keys. */
export function branchesOf(tree: unknown): readonly (readonly [key: string, branch: unknown])[] {
	return typeof tree === 'object' && tree !== null ? Object.entries(tree) : [];
}

/** A fault with its place before it: `locales/LANGUAGE/FILE.json: SLIDE: FIELD: FAULT`. */
export function faultAt(language: Language, [namespace, slide, ...field]: WordPath, fault: string): string {
	const steps = [slide, field.join('.')].filter((step) => step !== undefined && step !== '');
	return [`locales/${language}/${namespace}.json`, ...steps, fault].join(': ');
}
