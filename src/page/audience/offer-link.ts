import '../../styles/audience.css';
import { t } from './words.ts';

/**
 * Says that the browser blocked the presenter's window, and offers it as a link.
 *
 * @param address where the link leads
 */
export function offerLink(address: URL): void {
	document.getElementById('blocked')?.remove();
	const sheet = document.createElement('div');
	sheet.id = 'blocked';
	sheet.className = 'blocked';
	sheet.popover = 'auto';
	sheet.role = 'dialog';
	sheet.setAttribute('aria-labelledby', 'blocked-title');
	const title = document.createElement('h2');
	title.id = 'blocked-title';
	title.textContent = t('blocked.title');
	const why = document.createElement('p');
	why.textContent = t('blocked.why');
	const place = document.createElement('p');
	const link = document.createElement('a');
	link.href = address.href;
	link.target = '_blank';
	// Windows of a file hear each other only where one has opened the other.
	link.rel = 'opener';
	link.textContent = t('blocked.link');
	link.addEventListener('click', () => sheet.hidePopover());
	// A tablet has no Escape, and Safari closes a popover by a touch beside it only since 18.3.
	const close = document.createElement('button');
	close.type = 'button';
	close.textContent = t('blocked.close');
	close.addEventListener('click', () => sheet.hidePopover());
	place.append(link, close);
	sheet.append(title, why, place);
	document.body.append(sheet);
	sheet.showPopover();
	link.focus();
}
