import css from '../../styles/audience.css?inline';

let added = false;

/** Adds the styles of a window that follows: the page itself does not carry them. */
export function addStyles(): void {
	if (added) return;
	added = true;
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
