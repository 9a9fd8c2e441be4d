import { linePieces } from '../model/line-breaks.ts';
import { element } from './element.ts';

/**
 * Makes the nodes of a text that is written by script, with the same spans that do not wrap as in the words of the page.
 *
 * @param text plain text
 * @returns what goes into an element; its text is the same
 */
export function unbroken(text: string): readonly (Node | string)[] {
	return linePieces(text).map((piece) => (piece.unbroken ? element('span', 'one-line', piece.text) : piece.text));
}
