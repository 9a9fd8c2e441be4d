import printer from 'lucide-static/icons/printer.svg?raw';
import '../../styles/print/offer.css';
import { element, iconOf } from '../../browser/element.ts';
import { pageLanguage } from '../deck/language.ts';
import { translator } from '../deck/words.ts';
import '../../styles/paper/paper.css';
import { HANDOUT } from '../../model/handout.ts';
import { setFlag, setState, stateOf } from '../deck/state.ts';
import { useSize } from '../paper/page-size.ts';
import { layOut } from '../paper/paper.ts';

/** Puts a button into the page that opens the panel for printing, in the controls and answers Ctrl+P. The reading view has one of its own. */
export function offerPrinting(opensPanel: (button: HTMLButtonElement) => void): void {
	const words = translator('handout', pageLanguage());
	const tip = element('span', 'tip', labelled(words('panel.open')));
	const button = element('button', 'open-print', iconOf(printer), tip);
	button.type = 'button';
	opensPanel(button);
	document.querySelector('.controls .language')?.before(button);
	startNativePrint();
}

/** The words change with the language of the page, as all others do. */
function labelled(words: string): HTMLElement {
	const label = element('span', '', words);
	label.dataset.words = 'handout.panel';
	label.dataset.i18n = 'open';
	return label;
}

/** Gives the page back as it was. */
let restore = () => {};

/**
 * Makes the browser's own command for printing give the handout, whatever view the page is in: it stands in the page, unseen,
 * for as long as it is being printed.
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
	const paper = layOut(HANDOUT, document.body, document.body, pageLanguage());
	return () => {
		paper.element.remove();
		releaseSize();
		setState('paper', undefined);
		setFlag('printing', false);
		setState('view', view);
		scrollTo({ top, behavior: 'instant' });
	};
}
