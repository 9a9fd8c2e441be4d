import type { Language } from '../../model/language.ts';
import { onLanguage, pageLanguage, site } from '../deck/language.ts';
import { t } from './words.ts';

let sheet: HTMLElement | undefined;

/**
 * Shows the code that leads to the published deck, in the language of the page.
 *
 * @param on whether it is shown
 */
export function showQr(on: boolean): void {
	if (!on) {
		sheet?.remove();
		return;
	}
	if (!sheet) {
		sheet = document.createElement('div');
		sheet.className = 'qr';
		onLanguage(fill);
	}
	fill();
	if (!sheet.isConnected) document.body.append(sheet);
}

function fill(): void {
	if (!sheet) return;
	const language = pageLanguage();
	if (sheet.dataset.language === language) return;
	sheet.dataset.language = language;
	const sentence = document.createElement('p');
	sentence.textContent = t('hall.qr');
	const code = document.createElement('img');
	code.alt = t('hall.qrAlt');
	const address = document.createElement('p');
	address.className = 'address';
	sheet.replaceChildren(sentence, code, address);
	void drawing(language).then(
		(source) => {
			code.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
			// The title of the drawing is the address that the code leads to.
			const title = new DOMParser().parseFromString(source, 'image/svg+xml').querySelector('title');
			address.textContent = title?.textContent ?? '';
		},
		() => {},
	);
}

async function drawing(language: Language): Promise<string> {
	return (await fetch(new URL(`qr/${language}.svg`, site))).text();
}
