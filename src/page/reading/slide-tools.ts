import link from 'lucide-static/icons/link.svg?raw';
import printer from 'lucide-static/icons/printer.svg?raw';
import { hasPath } from '../../browser/address.ts';
import { element, iconOf } from '../../browser/element.ts';
import { MUNICIPALITY } from '../../model/municipal/choice.ts';
import { queryIn } from '../../model/query.ts';
import { notify } from '../deck/notices.ts';
import { headingOf, sections } from '../deck/slides.ts';
import { opensPrintPanel } from '../print/start.ts';
import { iconButton, NOT_LOADED } from './buttons.ts';
import { translated } from './words.ts';

/**
 * Adds buttons after the heading of each slide: one copies its link, one prints it alone.
 *
 * @returns a function that removes them again
 */
export function addSlideTools(): () => void {
	const all = sections.map((section, index) => {
		const number = { number: index + 1 };
		const copy = iconButton(iconOf(link), translated('span', 'slide.copy', '', number));
		copy.addEventListener('click', () => void copyLink(section, copy));
		const print = iconButton(iconOf(printer), translated('span', 'slide.print', '', number));
		opensPrintPanel(print, NOT_LOADED, section);
		const tools = element('div', 'slide-tools', copy, print);
		headingOf(section)?.after(tools);
		return tools;
	});
	return () => {
		for (const tools of all) tools.remove();
	};
}

/** The name of the message that the link has been copied, among the messages of the page. */
export const COPIED = 'linkCopied';

/**
 * Copies the address of a slide to the clipboard and confirms that. If the browser does not allow it, a dialog shows
 * the address, selected, for the reader to copy.
 *
 * @param section the section of the slide
 * @param from the button that was pressed, which gets the focus back when the dialog closes
 */
export async function copyLink(section: HTMLElement, from: HTMLElement): Promise<void> {
	const link = `${addressToShare()}#/${section.id}`;
	try {
		await navigator.clipboard.writeText(link);
		notify(COPIED);
	} catch {
		showLink(link, from);
	}
}

/** The address of the page without its query, but for the municipality that it names. A document without a path has none to share, but may say where it comes from. */
function addressToShare(): string {
	const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
	const address = ((hasPath ? undefined : canonical) ?? location.href).replace(/[?#].*$/su, '');
	const municipality = queryIn(location.search).get(MUNICIPALITY);
	return municipality ? `${address}?${new URLSearchParams({ municipality })}` : address;
}

function showLink(link: string, from: HTMLElement): void {
	const field = element('input');
	field.readOnly = true;
	field.value = link;
	const label = element('label', '', translated('span', 'link.label'), field);
	const close = translated('button', 'link.close');
	close.type = 'button';
	const hint = translated('p', 'link.select');
	hint.id = 'link-hint';
	field.setAttribute('aria-describedby', hint.id);
	const dialog = element('dialog', 'link-box', label, hint, close);
	dialog.setAttribute('aria-labelledby', 'link-hint');
	close.addEventListener('click', () => dialog.close());
	dialog.addEventListener('close', () => dialog.remove());
	document.body.append(dialog);
	// A dialog gives the focus back as it closes to what had it; Safari does not focus a button that is clicked.
	from.focus({ preventScroll: true });
	dialog.showModal();
	field.select();
}
