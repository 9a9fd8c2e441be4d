import printer from 'lucide-static/icons/printer.svg?raw';
import '../../styles/print/offer.css';
import { element, iconOf } from '../../browser/element.ts';
import { pageLanguage } from '../deck/language.ts';
import { translator } from '../paper/words.ts';
import '../../styles/paper/paper.css';
import { HANDOUT } from '../../model/handout.ts';
import { addedPaperWords } from '../deck/added-words.ts';
import { setFlag, setState, stateOf } from '../deck/state.ts';
import { useSize } from '../paper/page-size.ts';
import { layOut } from '../paper/paper.ts';

/**
 * Adds the print button to the controls of the slide view, and makes the print command of the browser (Ctrl+P) give the
 * handout. The reading view has a print button of its own.
 *
 * @param opensPanel makes a button open the print panel
 */
export function offerPrinting(opensPanel: (button: HTMLButtonElement) => void): void {
	const words = translator(pageLanguage());
	const tip = element('span', 'tip', labelled(words('panel.open')));
	const button = element('button', 'open-print', iconOf(printer), tip);
	button.type = 'button';
	opensPanel(button);
	document.querySelector('.controls .language')?.before(button);
	startNativePrint();
}

/** Makes a label whose text changes with the language of the page. */
function labelled(words: string): HTMLElement {
	const label = element('span', '', words);
	label.dataset.words = 'handout.panel';
	label.dataset.i18n = 'open';
	return label;
}

/** Restores the page after printing. */
let restore = () => {};

/**
 * Makes the browser's own print command give the handout in any view. The handout is in the page, hidden from the
 * screen, only while it is being printed.
 */
export function startNativePrint(): void {
	addEventListener('beforeprint', () => {
		restore();
		restore = putHandout();
	});
	addEventListener('afterprint', () => {
		restore();
		restore = () => {};
	});
}

function putHandout(): () => void {
	const view = stateOf('view');
	const top = scrollY;
	setState('view', 'slides');
	setState('paper', HANDOUT.kind);
	setFlag('printing', true);
	const releaseSize = useSize(HANDOUT.kind);
	const paper = layOut(HANDOUT, document.body, document.body, pageLanguage(), addedPaperWords());
	return () => {
		paper.element.remove();
		releaseSize();
		setState('paper', undefined);
		setFlag('printing', false);
		setState('view', view);
		scrollTo({ top, behavior: 'instant' });
	};
}
