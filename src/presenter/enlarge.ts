import { byId } from './deck.ts';
import { closeDialogs, showDialog } from './dialogs.ts';
import { say } from './words.ts';

let names: readonly string[] = [];
let of = '';

/** Takes what of a slide can be enlarged, as its preview tells it. */
export function takePoints(slide: string, points: readonly string[]): void {
	of = slide;
	names = points;
}

/**
 * Offers what of the slide can fill the audience's screen, as a list.
 *
 * @param slide the slide that is shown
 * @param choose takes the number of a point
 */
export function offerPoints(slide: string, choose: (target: number) => void): void {
	const list = byId('points');
	const item = (text: string, target: number) => {
		const entry = document.createElement('li');
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = text;
		button.addEventListener('click', () => {
			closeDialogs();
			choose(target);
		});
		entry.append(button);
		return entry;
	};
	const points = of === slide ? names.map((name, index) => ({ name, index })).filter(({ name }) => name !== '') : [];
	list.replaceChildren(...points.map(({ name, index }) => item(name, index)));
	if (list.childElementCount === 0) {
		const nothing = document.createElement('li');
		nothing.textContent = say('enlarge.none');
		list.append(nothing);
	}
	showDialog('enlarge').querySelector<HTMLElement>('#points button')?.focus();
}
