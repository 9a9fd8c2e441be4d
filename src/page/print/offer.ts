import printer from 'lucide-static/icons/printer.svg?raw';
import '../../styles/print/offer.css';
import { element, iconOf } from '../../browser/element.ts';
import { pageLanguage } from '../deck/language.ts';
import { notify } from '../deck/notices.ts';
import { handoutWords } from '../paper/words.ts';
import { startNativePrint } from './native-print.ts';

/** Fetches the panel. */
type LoadPanel = () => Promise<typeof import('./panel.ts')>;

/** Puts a button into the page that opens the panel for printing, in the controls and answers Ctrl+P. The reading view has one of its own. */
export function offerPrinting(panel: LoadPanel): void {
	const words = handoutWords(pageLanguage());
	const tip = element('span', 'tip', labelled(words('panel.open')));
	const button = buttonWith(panel, iconOf(printer), tip);
	document.querySelector('.controls .language')?.before(button);
	startNativePrint();
}

/** The words change with the language of the page, as all others do. */
function labelled(words: string): HTMLElement {
	const label = element('span', '', words);
	label.dataset.words = 'handout.panel';
	label.dataset.t = 'open';
	return label;
}

function buttonWith(panel: LoadPanel, ...content: readonly Node[]): HTMLButtonElement {
	const button = element('button', 'open-print', ...content);
	button.type = 'button';
	button.ariaHasPopup = 'dialog';
	button.addEventListener('click', () => void open(panel, button));
	return button;
}

async function open(panel: LoadPanel, button: HTMLElement): Promise<void> {
	try {
		const { openPrintPanel } = await panel();
		openPrintPanel(button);
	} catch {
		notify('limited');
	}
}
