/**
 * Checks that what is drawn follows the theme and is of a kind that was made fit for the page.
 *
 * @param id the chart, for the message
 * @param drawing its elements, with custom properties for colours
 * @throws Error naming the chart, and the element or colour that cannot be in its drawing
 */
export function checkSvg(id: string, drawing: string): void {
	const [, name] = /<(?!\/?(?:path|circle|text)\b)\/?([\w-]*)/u.exec(drawing) ?? [];
	if (name !== undefined) throw new Error(`the drawing of ${id} holds <${name}>, of which nothing is known`);
	const colour = fixedColour(drawing);
	if (colour !== undefined) throw new Error(`the drawing of ${id} holds the colour ${colour}, which follows no theme`);
}

/** Skia leaves out a fill that is black, and black is what Chart.js takes where nothing else is said. */
function fixedColour(drawing: string): string | undefined {
	const [, named] = / (?:fill|stroke)="(?!none"|var\()([^"]*)"/u.exec(drawing) ?? [];
	return named ?? (/<(?:path|circle) (?![^>]*\bfill=")/u.test(drawing) ? 'black' : undefined);
}
