/** The part of the package that is used here; it has no types of its own. */
declare module 'jsonstat-toolkit' {
	interface Dataset {
		/**
		 * @param options what a row has to hold: the ids of the categories by the ids of their dimensions, `value` and `status`
		 * @returns a row for each cell, or null when there is no value at all
		 */
		toTable(options: {
			type: 'arrobj';
			content: 'id';
			status: true;
		}): readonly Readonly<Record<string, unknown>>[] | null;
	}

	/**
	 * @param json the parsed text of a JSON-stat dataset
	 * @returns the dataset, to be asked for its cells
	 */
	export default function JSONstat(json: object): Dataset;
}
