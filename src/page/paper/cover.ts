import { copiesOf, element } from '../../browser/element.ts';
import { anchorOf, leafOf } from './leaf.ts';
import type { PaperSlide } from './source.ts';

/**
 * The cover of the handout: the title slide, set for a page, with the name of the municipality and the day.
 *
 * @param lines what stands on it besides, from the top
 */
export function coverOf({ section, id }: PaperSlide, lines: readonly string[]): HTMLElement {
	const { leaf, body } = leafOf('cover');
	const stage = element('div', 'stage', ...copiesOf(section, '.motif'));
	stage.dataset.layout = 'title';
	const words = copiesOf(section, '.opening > *');
	body.append(
		anchorOf(`/${id}`),
		...words.filter((word) => !word.matches('.adapted')),
		element('div', 'cover-lines', ...lines.filter((line) => line !== '').map((line) => element('p', '', line))),
		element('div', 'cover-motif', stage),
		...words.filter((word) => word.matches('.adapted')),
	);
	return leaf;
}
