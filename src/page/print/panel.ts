import '../../styles/print/panel.css';
import { element } from '../../browser/element.ts';
import { pageLanguage } from '../deck/language.ts';
import { sections, titleOf } from '../deck/slides.ts';
import { slideAtHand } from '../deck/views.ts';
import { type Translate, translator } from '../deck/words.ts';
import { downloadsIn } from './downloads.ts';
import { type Here, printForm } from './form.ts';
import { previewOf } from './preview.ts';

/** How long a change waits for the next one before the preview follows, in milliseconds. */
const CALM = 400;

/**
 * Opens the panel for printing over the page.
 *
 * @param opener gets the focus back
 * @param only the slide that alone shall be printed; without it all are, and the reader may choose the one before her
 */
export function openPrintPanel(opener: HTMLElement, only?: HTMLElement): void {
	const language = pageLanguage();
	const words = translator('handout', language);
	const form = printForm(words, here(only), only ? 'current' : 'all');
	const preview = previewOf(words('panel.preview'));
	const count = element('p', 'print-count');
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
	let waiting = 0;
	/** Counts what was asked for, so that a preview that comes late is not taken for the latest. */
	let latestId = 0;
	const follow = async () => {
		const requestId = ++latestId;
		const request = form.read();
		if (!request) return;
		count.textContent = words('panel.making');
		try {
			const pages = await preview.show(request);
			if (pages === undefined || requestId !== latestId) return;
			ready = true;
			count.textContent = countOf(words, pages);
		} catch {
			count.textContent = words('faults.failed');
		}
	};
	form.element.addEventListener('input', () => {
		clearTimeout(waiting);
		ready = false;
		latestId++;
		form.read();
		waiting = window.setTimeout(() => void follow(), CALM);
	});
	form.element.addEventListener('submit', (event) => {
		event.preventDefault();
		if (!form.read()) form.showFault();
		else if (ready) preview.print();
	});
	close.addEventListener('click', () => dialog.close());
	// The keys of the deck are not those of the panel.
	dialog.addEventListener('keydown', (event) => event.stopPropagation());
	dialog.addEventListener('close', () => {
		clearTimeout(waiting);
		dialog.remove();
		opener.focus();
	});
	document.body.append(dialog);
	dialog.showModal();
	form.element.querySelector<HTMLElement>('input:checked')?.focus();
	void follow();
	void downloadsIn(language, words).then(
		(downloads) => downloads && side.append(downloads),
		() => {},
	);
}

function countOf(words: Translate<'handout'>, pages: number): string {
	const sheets = Math.ceil(pages / 2);
	return `${words('panel.pages', { count: pages })}, ${words('panel.sheets', { count: sheets })}`;
}

/** The slide that is asked for, or that the reader has before her: the one on the stage, or the one that fills the window. */
function here(only?: HTMLElement): Here {
	const section = only ?? slideAtHand() ?? sections[0];
	const number = section ? sections.indexOf(section) + 1 : 1;
	return { number, title: section ? titleOf(section) : '', total: sections.length };
}
