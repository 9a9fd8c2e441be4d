import '../../styles/print/panel.css';
import { element } from '../../browser/element.ts';
import { pageLanguage } from '../deck/language.ts';
import { sections, titleOf } from '../deck/slides.ts';
import { slideAtHand } from '../deck/views.ts';
import { knowsMunicipality, loadMunicipality } from '../municipality/start.ts';
import { type HandoutWords, translator } from '../paper/words.ts';
import { downloadsIn } from './downloads.ts';
import { type Here, type PrintForm, printForm } from './form.ts';
import { previewOf } from './preview.ts';

/** How long the preview waits for further changes of the form before it is made again, in milliseconds (debounce). */
const CALM = 400;

/**
 * Opens the print panel as a modal dialog.
 *
 * @param opener the button that was pressed, which gets the focus back when the dialog closes
 * @param only the section of the only slide to print; without it all slides are printed unless the reader chooses
 *   otherwise
 */
export function openPrintPanel(opener: HTMLElement, only?: HTMLElement): void {
	// Its script may come when it has been asked for twice.
	if (document.querySelector('.print-panel[open]')) return;
	const language = pageLanguage();
	const words = translator(language);
	const form = printForm(words, { here: here(only), range: only ? 'current' : 'all', language });
	const preview = previewOf(words('panel.preview'));
	const count = element('p', 'print-count', words('panel.making'));
	count.role = 'status';
	const print = element('button', 'print-go', words('panel.print'));
	print.type = 'submit';
	const title = element('h2', '', words('panel.title'));
	title.id = 'print-title';
	const close = element('button', 'print-close', words('panel.close'));
	close.type = 'button';
	form.element.append(element('div', 'print-actions', print, close));
	const side = element('div', 'print-side', count, preview.element);
	const dialog = element('dialog', 'print-panel', title, form.element, side);
	dialog.setAttribute('aria-labelledby', title.id);

	let ready = false;
	/** Whether it is to be printed as soon as the pages have come. */
	let isWanted = false;
	let debounceTimer = 0;
	/** The number of the latest request. A preview that arrives late for another one is stale. */
	let latestId = 0;
	const follow = async () => {
		const requestId = ++latestId;
		ready = false;
		const request = form.read();
		if (!request) return;
		count.textContent = words('panel.making');
		const pages = await preview.show(request, () => {
			if (requestId === latestId) count.textContent = words('faults.slow');
		});
		if (pages === undefined || requestId !== latestId) return;
		ready = true;
		count.textContent = countOf(words, pages);
		if (isWanted) preview.print();
		isWanted = false;
	};
	form.element.addEventListener('input', () => {
		clearTimeout(debounceTimer);
		ready = false;
		isWanted = false;
		latestId++;
		form.read();
		debounceTimer = window.setTimeout(() => void follow(), CALM);
	});
	form.element.addEventListener('submit', (event) => {
		event.preventDefault();
		if (!form.read()) form.showFault();
		else if (ready) preview.print();
		else isWanted = true;
	});
	close.addEventListener('click', () => dialog.close());
	// The shortcuts of the deck do not apply in the panel.
	dialog.addEventListener('keydown', (event) => event.stopPropagation());
	dialog.addEventListener('close', () => {
		clearTimeout(debounceTimer);
		isWanted = false;
		preview.stop();
		dialog.remove();
	});
	document.body.append(dialog);
	// A dialog gives the focus back as it closes to what had it; Safari does not focus a button that is clicked. Until a later
	// frame the focus would stay in the closed dialog, and the next key would be lost there.
	opener.focus();
	dialog.showModal();
	form.element.querySelector<HTMLElement>('input:checked')?.focus();
	void showMunicipality(form).then(() => {
		if (dialog.open) void follow();
	});
	void downloadsIn(language, words).then(
		(downloads) => downloads && side.append(downloads),
		() => {},
	);
}

/** Puts the municipality that holds into the form. Without what knows it, the field is empty as if there were none. */
async function showMunicipality(form: PrintForm): Promise<void> {
	if (!knowsMunicipality()) return;
	const choice = await loadMunicipality().catch(() => undefined);
	const municipality = await choice?.whenShown();
	if (municipality) form.showMunicipality(municipality);
}

function countOf(words: HandoutWords, pages: number): string {
	const sheets = Math.ceil(pages / 2);
	return `${words('panel.pages', { count: pages })}, ${words('panel.sheets', { count: sheets })}`;
}

/** The slide to print alone: the given one, or the one that the reader has before her. */
function here(only?: HTMLElement): Here {
	const section = only ?? slideAtHand() ?? sections[0];
	const number = section ? sections.indexOf(section) + 1 : 1;
	return { number, title: section ? titleOf(section) : '', total: sections.length };
}
