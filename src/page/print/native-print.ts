import '../../styles/paper/paper.css';
import { HANDOUT } from '../../model/handout.ts';
import { pageLanguage } from '../deck/language.ts';
import { useSize } from '../paper/page-size.ts';
import { layOut } from '../paper/paper.ts';

const root = document.documentElement;

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
	const { view } = root.dataset;
	const top = scrollY;
	root.dataset.view = 'slides';
	root.dataset.paper = HANDOUT.kind;
	root.dataset.printing = '';
	const releaseSize = useSize(HANDOUT.kind);
	const paper = layOut(HANDOUT, document.body, document.body, pageLanguage());
	return () => {
		paper.element.remove();
		releaseSize();
		delete root.dataset.paper;
		delete root.dataset.printing;
		if (view === undefined) delete root.dataset.view;
		else root.dataset.view = view;
		scrollTo({ top, behavior: 'instant' });
	};
}
