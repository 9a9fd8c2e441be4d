/** A piece of a text, and whether a line must not end within it. */
export interface LinePiece {
	readonly text: string;
	readonly unbroken: boolean;
}

const LETTER = '[\\p{L}\\p{N}]';

/**
 * Where browsers end a line and readers would stumble. The pieces are as small as they can be, so that the rest of a long
 * word can still be divided. In words whose values are not filled in yet, `{{names}}` stand for numbers.
 */
const UNBROKEN = new RegExp(
	`(${[
		// A span of numbers, with the hyphen of what is joined to it: 2022–2024, 15–64-vuotias.
		`(?:\\d[\\d.,]*|\\{\\{\\w+\\}\\})–(?:[\\d.,]*\\d|\\{\\{\\w+\\}\\})(?:-\\p{L})?`,
		// The dash of any other span: februari–mars.
		`${LETTER}–${LETTER}`,
		// The hyphen after an abbreviation, a number or a name: ELY-keskus, 1990-luvulla. After a capital and more than twelve
		// letters a line may end, since a narrow column has no room for both parts.
		`(?<=(?<![\\p{L}\\p{N}\\u00AD])[\\p{Lu}\\p{N}][\\p{L}\\p{N}\\u00AD]{0,11})-\\p{L}`,
		// The hyphen before a name: Koto-AJ, Itä-Aasia.
		`-\\p{Lu}`,
		// The hyphen at the beginning of a word that is joined to words before it: Work in Finland -palvelut.
		`(?<![\\p{L}\\p{N}\\u00AD/-])-\\p{L}`,
	].join('|')})`,
	'u',
);

/** The longest span that a line must hold, in characters: two dates with their years are wider than a phone with large letters. */
const LONGEST = 15;

/** The place of a number that is filled in later. */
const VALUE = /\{\{\w+\}\}/gu;

/**
 * Cuts a text at the places where a line must not end although browsers would let it: after the hyphen of an abbreviation
 * or name, after the hyphen that begins a word, and within spans. The hyphen of a compound of common words stays a place to
 * break, and so does a space.
 *
 * @param text plain text, with or without soft hyphens
 * @returns the pieces in order; joined, they are the text
 */
export function linePieces(text: string): readonly LinePiece[] {
	return text
		.split(UNBROKEN)
		.map((piece, index) => ({
			text: piece,
			unbroken: index % 2 === 1 && piece.replaceAll(VALUE, '0000').length <= LONGEST,
		}))
		.filter((piece) => piece.text !== '');
}
