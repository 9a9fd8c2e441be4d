import type { Kind } from '../../model/handout.ts';

/** A slide has the proportions of the wall; all else is A4. No margins: the pages bring their own. */
const SIZES: Readonly<Record<Kind, string>> = { slides: '1280px 720px', handout: '210mm 297mm', notes: '210mm 297mm' };

/** Tells the browser which paper to print on. Returns what takes that back. */
export function useSize(kind: Kind): () => void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(`@page{size:${SIZES[kind]};margin:0}`);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	return () => {
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
	};
}
