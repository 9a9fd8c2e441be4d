import { element } from '../../browser/element.ts';
import { notify } from '../deck/notices.ts';
import { said } from './words.ts';

/** The message that the link has been copied, among those of the page. */
export const COPIED = 'linkCopied';

/**
 * Copies the address of a slide and says so. Where the browser does not allow it, the address is shown and selected, for the
 * reader to copy.
 *
 * @param from the button that was pressed: it gets the focus back
 */
export async function copyLink(section: HTMLElement, from: HTMLElement): Promise<void> {
	const address = new URL(`#/${section.id}`, location.origin + location.pathname);
	// A page from a file has no origin of its own.
	const link = location.protocol === 'file:' ? `${location.href.replace(/[?#].*$/u, '')}#/${section.id}` : address.href;
	try {
		await navigator.clipboard.writeText(link);
		notify(COPIED);
	} catch {
		showLink(link, from);
	}
}

function showLink(link: string, from: HTMLElement): void {
	const field = element('input');
	field.readOnly = true;
	field.value = link;
	const label = element('label', '', said('span', 'link.label'), field);
	const close = said('button', 'link.close');
	close.type = 'button';
	const hint = said('p', 'link.select');
	hint.id = 'link-hint';
	field.setAttribute('aria-describedby', hint.id);
	const dialog = element('dialog', 'link-box', label, hint, close);
	dialog.setAttribute('aria-labelledby', 'link-hint');
	close.addEventListener('click', () => dialog.close());
	dialog.addEventListener('close', () => {
		dialog.remove();
		from.focus({ preventScroll: true });
	});
	document.body.append(dialog);
	dialog.showModal();
	field.select();
}
