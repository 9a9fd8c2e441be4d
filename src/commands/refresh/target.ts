import type { Change, Fetched, Figures } from './figures.ts';
import type { Recipe } from './recipes.ts';

/** A file of `data/`, for a refresh of its series. It is never changed: what is taken over gives another. */
export interface Target {
	/** Its path from the root of the project. */
	readonly file: string;
	/**
	 * @param recipe whence a series of the file comes
	 * @returns what the file has of it
	 * @throws Refusal when the file has no such series, or has it from another source than the recipe
	 */
	held(recipe: Recipe): Figures;
	/**
	 * @param recipe whence the series comes
	 * @param change a value of it that is another one now
	 * @returns the id of the note that stands at the value, if there is one
	 */
	noteAt(recipe: Recipe, change: Change): string | undefined;
	/**
	 * @param recipe whence a series of the file comes
	 * @returns what goes from the series when it is refreshed, beside values: a line for each
	 */
	partings(recipe: Recipe): readonly string[];
	/**
	 * @param recipe whence the series comes
	 * @param fetched what the publisher has
	 * @param today the day on which that was read, as YYYY-MM-DD
	 * @returns the file with these values
	 * @throws Refusal that names what stands in the way when the file cannot have them
	 */
	with(recipe: Recipe, fetched: Fetched, today: string): Target;
	/**
	 * @returns the text of the file, in the format of the project
	 */
	text(): string;
}
