import type { Kind } from '../../model/handout.ts';

/**
 * The size of a page by kind of paper: slides have the proportions of the projected slide, everything else is A4. The
 * browser adds no margins, because the pages have their own.
 */
const SIZES: Readonly<Record<Kind, string>> = { slides: '1280px 720px', handout: '210mm 297mm', notes: '210mm 297mm' };

/**
 * Sets the paper size for printing, by an `@page` rule in a style sheet of its own.
 *
 * @param kind the kind of paper
 * @returns a function that removes the rule again
 */
export function useSize(kind: Kind): () => void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(`@page{size:${SIZES[kind]};margin:0}`);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	return () => {
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
	};
}
