import { byId } from './deck.ts';
import { closeDialogs, openDialog, showDialog } from './dialogs.ts';
import { t } from './words.ts';

/** What of a slide can be enlarged, by its words. */
let targets: { readonly slide: string; readonly names: readonly string[] } | undefined;
/** What is offered: fills the list of the sheet. */
let fill = () => {};

/** Takes what of a slide can be enlarged, as its preview tells it: a little later than the slide comes, at times. */
export function setTargets(slide: string, names: readonly string[]): void {
	targets = { slide, names };
	if (openDialog()?.id === 'enlarge') fill();
}

/**
 * Offers what of the slide can fill the audience's screen, as a list. It follows when the hall asks for another slide.
 *
 * @param shown gives the slide that is shown
 * @param choose takes the number of a point
 */
export function offerTargets(shown: () => string, choose: (target: number) => void): void {
	fill = () => {
		if (targets?.slide !== shown()) return;
		const { slide, names } = targets;
		fillList(names, (target) => {
			if (slide === shown()) choose(target);
		});
	};
	byId('points').replaceChildren();
	showDialog('enlarge');
	fill();
}

function fillList(names: readonly string[], choose: (target: number) => void): void {
	const list = byId('points');
	const { activeElement } = document;
	const focused = [...list.children].findIndex((entry) => entry.contains(activeElement));
	const elsewhere = focused < 0 && activeElement instanceof HTMLButtonElement;
	list.replaceChildren(
		...names.flatMap((name, target) => {
			if (name === '') return [];
			const button = document.createElement('button');
			button.type = 'button';
			button.textContent = name;
			button.addEventListener('click', () => {
				closeDialogs();
				choose(target);
			});
			return [entryOf(button)];
		}),
	);
	if (list.childElementCount === 0) list.append(entryOf(t('enlarge.none')));
	if (!elsewhere) list.querySelectorAll('button')[Math.max(focused, 0)]?.focus();
}

function entryOf(content: string | HTMLElement): HTMLLIElement {
	const entry = document.createElement('li');
	entry.append(content);
	return entry;
}
