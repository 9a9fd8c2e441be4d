import { element } from '../../browser/element.ts';
import type { Language } from '../../model/language.ts';
import { type LiveOnWall, spacedCode, typedAddress } from '../../model/live/on-wall.ts';
import { onLanguage, pageLanguage, site } from '../deck/language.ts';
import { t } from './words.ts';

let sheet: HTMLElement | undefined;
let room: Pick<LiveOnWall, 'address' | 'code'> | null = null;
/** What the sheet holds, by language and room. */
let filled = '';

/**
 * Shows the code that leads to the published deck, in the language of the page; or, where a room is open for phones, the one that
 * leads there.
 *
 * @param on whether it is shown
 * @param live the room
 */
export function showQr(on: boolean, live: LiveOnWall | null): void {
	room = live;
	if (!on) {
		sheet?.remove();
		return;
	}
	if (!sheet) {
		sheet = element('div', 'qr');
		onLanguage(fill);
	}
	fill();
	if (!sheet.isConnected) document.body.append(sheet);
}

function fill(): void {
	if (!sheet) return;
	const language = pageLanguage();
	const wanted = `${language} ${room?.address ?? ''}`;
	if (filled === wanted) return;
	filled = wanted;
	sheet.toggleAttribute('data-room', room !== null);
	if (room) fillWithRoom(sheet, room, wanted);
	else fillWithDeck(sheet, language, wanted);
}

/** What cannot be fetched is fetched again when the code is shown the next time. */
function forgetFilled(wanted: string): void {
	if (filled === wanted) filled = '';
}

function fillWithDeck(sheet: HTMLElement, language: Language, wanted: string): void {
	const code = element('img');
	code.alt = t('hall.qrAlt');
	const address = element('p', 'address');
	sheet.replaceChildren(element('p', '', t('hall.qr')), code, address);
	void drawing(language).then(
		(source) => {
			code.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
			// The title of the drawing is the address that the code leads to.
			const title = new DOMParser().parseFromString(source, 'image/svg+xml').querySelector('title');
			address.textContent = title?.textContent ?? '';
		},
		() => forgetFilled(wanted),
	);
}

async function drawing(language: Language): Promise<string> {
	const response = await fetch(new URL(`qr/${language}.svg`, site));
	if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
	return response.text();
}

/** What can be typed is there at once, also where the rest cannot be fetched. */
function fillWithRoom(sheet: HTMLElement, { address, code }: NonNullable<typeof room>, wanted: string): void {
	sheet.replaceChildren(
		element('p', 'address', typedAddress(address)),
		element('p', 'code', element('strong', '', spacedCode(code))),
	);
	import('./live/join.ts').then(
		({ joinParts }) => {
			if (filled === wanted) sheet.replaceChildren(...joinParts({ address, code }));
		},
		() => forgetFilled(wanted),
	);
}
