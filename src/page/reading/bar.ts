import contents from 'lucide-static/icons/list.svg?raw';
import slides from 'lucide-static/icons/presentation.svg?raw';
import printer from 'lucide-static/icons/printer.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import settings from 'lucide-static/icons/settings-2.svg?raw';
import { iconOf } from '../../browser/element.ts';
import { iconButton, type LoadPrintPanel, printFrom } from './buttons.ts';
import { said } from './words.ts';

/**
 * Fills the bar of the reading view: contents, search, the other view and the settings come before the link to the other
 * language, which is there already, and printing. What searches answers every button with
 * `data-action="search"`, and has one in the slide view.
 *
 * @param loadPanel fetches the panel for printing
 * @returns what takes it out again
 */
export function fillBar(loadPanel: LoadPrintPanel): () => void {
	const print = iconButton(iconOf(printer), said('span', 'bar.print'));
	print.className = 'open-print';
	printFrom(print, loadPanel);
	const canSearch = document.querySelector('.controls [data-action=search]') !== null;
	const buttons = [
		opens(iconButton(iconOf(contents), said('span', 'bar.contents')), 'contents-panel'),
		...(canSearch ? [does(iconButton(iconOf(search), said('span', 'bar.search')), 'search')] : []),
		does(iconButton(iconOf(slides), said('span', 'bar.slides')), 'slides'),
		opens(iconButton(iconOf(settings), said('span', 'bar.settings')), 'settings-panel'),
		print,
	];
	buttons[0]?.classList.add('open-contents');
	document.querySelector('.article-head')?.prepend(...buttons);
	return () => {
		for (const button of buttons) button.remove();
	};
}

function opens(button: HTMLButtonElement, panel: string): HTMLButtonElement {
	button.setAttribute('popovertarget', panel);
	button.ariaHasPopup = 'true';
	return button;
}

function does(button: HTMLButtonElement, action: string): HTMLButtonElement {
	button.dataset.action = action;
	return button;
}
