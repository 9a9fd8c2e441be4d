import type { Language } from '../../model/language.ts';
import { branchesOf, faultAt, type WordPath, type WordTree } from '../../model/word-tree.ts';

const VALUE = /\{\{\s*(?<name>[^{}]*?)\s*\}\}/gu;

/** The words with which those of other languages are compared. */
export interface Reference {
	readonly language: Language;
	readonly words: WordTree;
}

/**
 * Compares the words of a language with those of the reference. Both must have the same keys, the same kind of entry at
 * each key, lists of the same length, and texts with the same `{{values}}`.
 *
 * @param language the folder of `locales/` from which the words come
 * @param words the words of that language by namespace
 * @param reference the words to compare them with
 * @returns a message for each difference, with file, slide and field
 */
export function faultsOfParity(language: Language, words: WordTree, reference: Reference): readonly string[] {
	const name = `locales/${reference.language}`;
	return differences({ own: words, other: reference.words, path: [] }).map(({ path, fault }) =>
		faultAt(language, path, fault(name)),
	);
}

/** Two entries at the same path, one from each language. */
interface Pair<T> {
	readonly own: T;
	readonly other: T;
	readonly path: WordPath;
}

interface Difference {
	readonly path: WordPath;
	/** The error message, given the name of the reference. */
	readonly fault: (reference: string) => string;
}

function differences({ own, other, path }: Pair<unknown>): readonly Difference[] {
	const [ours, theirs] = [kindOf(own), kindOf(other)];
	if (ours !== theirs) return [{ path, fault: (reference) => `it is ${ours}, in ${reference} it is ${theirs}` }];
	if (typeof own === 'string' && typeof other === 'string') return differencesOfValues({ own, other, path });
	if (Array.isArray(own) && Array.isArray(other)) return differencesOfLists({ own, other, path });
	return differencesOfGroups({ own: new Map(branchesOf(own)), other: new Map(branchesOf(other)), path });
}

function kindOf(entry: unknown): string {
	if (typeof entry === 'string') return 'a text';
	if (Array.isArray(entry)) return 'a list';
	return typeof entry === 'object' && entry !== null ? 'a group' : 'neither text, list nor group';
}

function differencesOfLists({ own, other, path }: Pair<readonly unknown[]>): readonly Difference[] {
	const [ours, theirs] = [own.length, other.length];
	const fault = (reference: string) => `the list has ${ours} entries, in ${reference} it has ${theirs}`;
	const shared = own.slice(0, theirs);
	return [
		...(ours === theirs ? [] : [{ path, fault }]),
		...shared.flatMap((entry, at) => differences({ own: entry, other: other[at], path: [...path, String(at)] })),
	];
}

function differencesOfGroups({ own, other, path }: Pair<ReadonlyMap<string, unknown>>): readonly Difference[] {
	const [ours, theirs] = [[...own.keys()], [...other.keys()]];
	const to = (key: string) => [...path, key];
	return [
		...without(theirs, ours).map((key) => ({
			path: to(key),
			fault: (reference: string) => `there are no words, but ${reference} has some`,
		})),
		...without(ours, theirs).map((key) => ({
			path: to(key),
			fault: (reference: string) => `there are words, but ${reference} has none`,
		})),
		...ours
			.filter((key) => other.has(key))
			.flatMap((key) => differences({ own: own.get(key), other: other.get(key), path: to(key) })),
	];
}

function differencesOfValues({ own, other, path }: Pair<string>): readonly Difference[] {
	const [ours, theirs] = [valuesIn(own), valuesIn(other)];
	return [
		...without(theirs, ours).map((name) => ({
			path,
			fault: (reference: string) => `{{${name}}} is missing, which ${reference} has`,
		})),
		...without(ours, theirs).map((name) => ({
			path,
			fault: (reference: string) => `{{${name}}} is not in ${reference}`,
		})),
	];
}

/** The names of the `{{values}}` in a text, each once. */
function valuesIn(text: string): readonly string[] {
	return [...new Set([...text.matchAll(VALUE)].map((match) => match.groups?.name ?? ''))];
}

function without(all: readonly string[], some: readonly string[]): readonly string[] {
	return all.filter((one) => !some.includes(one));
}
