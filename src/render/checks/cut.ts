import { outlineOf } from '../../model/outline.ts';
import { isOnWall, type Part } from '../../model/slide.ts';

/** The least and the greatest length of a cut, in minutes. */
const LEAST = 43;
const MOST = 47;

/**
 * Checks a cut of the deck, which is a selection of slides for a shorter talk. Its slides must exist, follow the order
 * of the deck without repetition, and take 43–47 minutes in total. It must have the title, every slide whose wall says an
 * update, the whole summary, and the opener of each part of which it shows a slide.
 *
 * @param deck all parts of the deck in order
 * @param cut the ids of the selected slides
 * @param file the file that declares the cut, for the error message
 * @throws Error that names the file, the slide and the fault, for every fault found
 */
export function checkCut(deck: readonly Part[], cut: readonly string[], file: string): void {
	const { slides, parts } = outlineOf(deck);
	const chosen = new Set(cut);
	const faults: string[] = [];
	const fault = (id: string, what: string) => faults.push(`${file}: ${id}: ${what}`);
	for (const id of cut) if (!slides.some(({ slide }) => slide.id === id)) fault(id, 'there is no such slide');
	const inOrder = slides.map(({ slide }) => slide.id).filter((id) => chosen.has(id));
	if (faults.length === 0 && inOrder.join() !== cut.join())
		faults.push(`${file}: the slides stand in another order than in the deck, or twice`);
	for (const { slide, part } of slides) {
		if (chosen.has(slide.id)) continue;
		if (slide.layout === 'title') fault(slide.id, 'the title is missing');
		if (slide.updates?.some(isOnWall)) fault(slide.id, 'its wall says an update, and it is missing');
		if (part === parts.at(-1)) fault(slide.id, 'it belongs to the summary and is missing');
		const opens = part.part.slides[0] === slide && part.part.slides.some(({ id }) => chosen.has(id));
		if (opens) fault(slide.id, 'it opens a part that the cut shows, and is missing');
	}
	const minutes = slides.reduce((sum, { slide }) => sum + (chosen.has(slide.id) ? slide.minutes : 0), 0);
	if (minutes < LEAST || minutes > MOST)
		faults.push(`${file}: its slides take ${minutes} minutes, expected ${LEAST}–${MOST}`);
	if (faults.length > 0) throw new Error(faults.join('\n'));
}
