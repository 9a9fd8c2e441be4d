import type { ChartData } from '../../dataset.ts';
import type { Html } from '../../html.ts';
import type { Language } from '../../language.ts';
import type { ChartSpec } from '../spec.ts';

type Values = Readonly<Record<string, string | number>>;

/** The words that a figure is written with: those of the build, or those that a page fills in itself. Keys are relative to their place. */
export interface ChartWords {
	readonly language: Language;
	/** The value of `data-words` for an element around these words. */
	readonly place: string;
	/** Whether there are words at a key. */
	has(key: string): boolean;
	/** The words as plain text, with values filled in. */
	plain(key: string, values?: Values): string;
	/** The names of the entries of a group, in their order. */
	names(key: string): readonly string[];
	/** An element with the words of a key, and the key in it. */
	element(tag: string, key: string, className?: string): Html;
	/** An element that names the place of its words, and carries the values in them. */
	elementWithNamespace(tag: string, key: string, values?: Values, className?: string): Html;
}

/** All that a chart is rendered from. */
export interface ChartContext {
	readonly dataset: ChartData;
	readonly spec: ChartSpec;
	/** The words of the dataset. */
	readonly words: ChartWords;
	/** The words that all charts share. */
	readonly common: ChartWords;
	/** The names of the months, each with its year. */
	readonly months: ChartWords;
}
