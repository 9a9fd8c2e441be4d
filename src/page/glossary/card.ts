/** The words of a term, as HTML. */
export interface TermWords {
	readonly term: string;
	readonly definition: string;
}

/** Makes the card that shows definitions, and puts it into the page, closed. Nothing in it takes the focus. */
export function cardFor(): HTMLElement {
	const card = document.createElement('div');
	card.id = 'definition';
	card.className = 'definition';
	card.role = 'tooltip';
	// Not `auto`: a definition beside an open sheet leaves the sheet open.
	card.popover = 'manual';
	const term = document.createElement('strong');
	term.dataset.t = 'term';
	const definition = document.createElement('span');
	definition.dataset.t = 'definition';
	card.append(term, ' ', definition);
	return card;
}

/** Gives the card the words of a term; it carries their keys, so that they follow the language of the page. */
export function fillCard(card: HTMLElement, id: string, words: TermWords): void {
	if (!card.isConnected) document.body.append(card);
	card.style.left = card.style.top = '0';
	card.dataset.words = `glossary.terms.${id}`;
	for (const slot of ['term', 'definition'] as const) {
		const place = card.querySelector(`[data-t=${slot}]`);
		if (place) place.innerHTML = words[slot];
	}
}
