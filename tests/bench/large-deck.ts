const SLIDES = { start: '<div class="slides">', end: '</div></main>' };

/**
 * A deck that is many times as large: the sections of a built page, again and again, each with an id and a number of
 * its own. All around them stays, so that the page's policy still allows its script and style.
 *
 * @throws Error when the page has no slides where they are looked for
 */
export function largeDeck(page: string, times: number): string {
	const start = page.indexOf(SLIDES.start) + SLIDES.start.length;
	const end = page.indexOf(SLIDES.end, start);
	const sections = page.slice(start, end);
	const count = sections.split('<section id=').length - 1;
	if (start < SLIDES.start.length || end < 0 || count === 0) throw new Error('index.html: no slides were found in it');
	const copies = Array.from({ length: times - 1 }, (_, index) =>
		sections
			.replace(/ id="([^"]+)"/gu, (_id, id: string) => ` id="${id}-${index + 2}"`)
			.replace(/ data-slide="(\d+)"/gu, (_place, number: string) => {
				return ` data-slide="${Number(number) + count * (index + 1)}"`;
			}),
	);
	return page.slice(0, end) + copies.join('') + page.slice(end);
}
