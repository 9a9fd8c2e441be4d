/** A page in which a function can be computed, whatever drives its browser. */
export interface InPage {
	evaluate<Result>(compute: () => Result | Promise<Result>): Promise<Result>;
}
