import { unbroken } from '../browser/unbroken.ts';
import { byId } from './deck.ts';
import { closeDialogs, openDialog, showDialog } from './dialogs.ts';
import { t } from './words.ts';

/** What of a slide can be enlarged, as its preview said last; a name is empty where a larger target says the same. */
let targets: { readonly slide: string; readonly names: readonly string[] } | undefined;
/** Fills the list with what the slide offers. */
let fill = () => {};

/**
 * Takes what of a slide can be enlarged. The preview tells it when it shows the slide, which may be after the list was opened.
 *
 * @param slide the id of the slide
 * @param names what each target says, in the order of their numbers
 */
export function setTargets(slide: string, names: readonly string[]): void {
	targets = { slide, names };
	if (openDialog()?.id === 'enlarge') fill();
}

/**
 * Lists what of the slide can fill the audience's screen. The list follows when the hall goes to another slide.
 *
 * @param shown gives the id of the slide that is shown
 * @param choose takes the number of the target
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
			button.append(...unbroken(name));
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
