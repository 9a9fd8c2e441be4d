/** A word of a text with its place in it. */
export interface PlacedWord {
	/** The word in lower case, without soft hyphens; a number without the spaces between its digits. */
	readonly word: string;
	/** Where it begins and ends in the text. */
	readonly from: number;
	readonly to: number;
}

/** A number in groups of three digits, or a word, or a number of parts such as 681/2023, 1.1.2025 and 10,8. */
const WORD = /(?<!\d)\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?!\d)|[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD]*(?:[.,/]\p{N}+)*/gu;
const SILENT = /[\s\u00AD]/gu;

/** The words of a text in order, as a reader would look for them. Single letters are none. */
export function wordsIn(text: string): readonly PlacedWord[] {
	return [...text.matchAll(WORD)]
		.map((match) => ({
			word: match[0].replace(SILENT, '').normalize('NFC').toLowerCase(),
			from: match.index,
			to: match.index + match[0].length,
		}))
		.filter(({ word }) => word.length > 1 || /\d/u.test(word));
}
