import contents from 'lucide-static/icons/list.svg?raw';
import slides from 'lucide-static/icons/presentation.svg?raw';
import printer from 'lucide-static/icons/printer.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import settings from 'lucide-static/icons/settings-2.svg?raw';
import { iconOf } from '../../browser/element.ts';
import { opensPrintPanel } from '../print/start.ts';
import { iconButton, NOT_LOADED } from './buttons.ts';
import { translated } from './words.ts';

/**
 * Fills the bar of the reading view with buttons for contents, search, the slide view, settings and printing. They come
 * before the link to the other language, which is in the page already. The search module listens to every button with
 * `data-action="search"`, including the one in the slide view.
 *
 * @returns a function that removes the buttons again
 */
export function fillBar(): () => void {
	const print = iconButton(iconOf(printer), translated('span', 'bar.print'));
	print.className = 'open-print';
	opensPrintPanel(print, NOT_LOADED);
	const canSearch = document.querySelector('.controls [data-action=search]') !== null;
	const buttons = [
		opens(iconButton(iconOf(contents), translated('span', 'bar.contents')), 'contents-panel'),
		...(canSearch ? [does(iconButton(iconOf(search), translated('span', 'bar.search')), 'search')] : []),
		does(iconButton(iconOf(slides), translated('span', 'bar.slides')), 'slides'),
		opens(iconButton(iconOf(settings), translated('span', 'bar.settings')), 'settings-panel'),
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
