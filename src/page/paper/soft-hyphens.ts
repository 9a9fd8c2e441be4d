const SOFT_HYPHEN = '\u00AD';

/** Selects the pictures of slides, whose content is not laid out while pages are measured. */
const PICTURE = '.slide-picture';

/**
 * Takes out the soft hyphens at which no line ends: a PDF file keeps those that are not seen too, and a word is then found
 * neither by a search nor in what is copied. Lines stay as they are.
 *
 * @param paper is in the document, laid out
 */
export function dropUnusedHyphens(paper: HTMLElement): void {
	// Where a mark of a term has been taken away, a word may be in several pieces.
	paper.normalize();
	const divisible: Text[] = [];
	const texts = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
	for (let text = texts.nextNode(); text; text = texts.nextNode()) {
		const { parentElement } = text;
		if (!(text instanceof Text) || !parentElement || !text.data.includes(SOFT_HYPHEN)) continue;
		if (getComputedStyle(parentElement).hyphens === 'none') text.data = text.data.replaceAll(SOFT_HYPHEN, '');
		else divisible.push(text);
	}
	const pictures = new Set(divisible.map(({ parentElement }) => parentElement?.closest<HTMLElement>(PICTURE)));
	for (const picture of pictures) picture?.setAttribute('data-laid-out', '');
	// All is measured before anything is changed, so that layout is computed once.
	const used = divisible.map((text) => {
		const block = text.parentElement?.closest(BLOCK);
		return { text, whole: text.data, words: withUsed(text), block, height: heightOf(block) };
	});
	for (const { text, words } of used) if (words !== text.data) text.data = words;
	// An engine that weighs the lines of a paragraph may weigh them anew, and make it higher than the page has room for. Then
	// one line is filled after the other; where that does not help, as with letters much larger than ours, it stays as it was.
	const isHigher = ({ block, height }: (typeof used)[number]) => heightOf(block) > height + 1;
	const higher = used.filter(isHigher);
	for (const { block } of higher) block?.classList.add('filled-lines');
	for (const { text, whole, block } of higher.filter(isHigher)) {
		text.data = whole;
		block?.classList.remove('filled-lines');
	}
	for (const picture of pictures) picture?.removeAttribute('data-laid-out');
}

/** Selects what has lines of its own. */
const BLOCK = 'p, li, td, th, dt, dd, h1, h2, h3, h4, figcaption, div';

function heightOf(block: Element | null | undefined): number {
	return block?.getBoundingClientRect().height ?? 0;
}

/** A text with those of its soft hyphens at which a line ends. */
function withUsed(text: Text): string {
	const { data } = text;
	const range = document.createRange();
	range.selectNodeContents(text);
	if (range.getClientRects().length < 2) return data.replaceAll(SOFT_HYPHEN, '');
	const bottomOf = (at: number): number | undefined => {
		range.setStart(text, at);
		range.setEnd(text, at + 1);
		// A letter that begins a line has an empty rectangle at the end of the line before as well.
		return [...range.getClientRects()].findLast(({ width }) => width > 0)?.bottom;
	};
	return data
		.split('')
		.filter((letter, at) => {
			if (letter !== SOFT_HYPHEN) return true;
			const [before, after] = [data[at - 1], data[at + 1]];
			if (before === undefined || after === undefined) return false;
			const [above, below] = [bottomOf(at - 1), bottomOf(at + 1)];
			return above !== undefined && below !== undefined && below > above + 1;
		})
		.join('');
}
