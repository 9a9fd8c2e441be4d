import link from 'lucide-static/icons/link.svg?raw';
import printer from 'lucide-static/icons/printer.svg?raw';
import { element, iconOf } from '../../browser/element.ts';
import { headingOf, sections } from '../deck/slides.ts';
import { type LoadPrintPanel, printFrom } from './buttons.ts';
import { copyLink } from './copy-link.ts';
import { iconButton } from './icon-button.ts';
import { said } from './words.ts';

/**
 * Puts after the heading of each slide what can be done with it: its link copied, and it alone printed.
 *
 * @returns what takes it out again
 */
export function addSlideTools(loadPanel: LoadPrintPanel): () => void {
	const all = sections.map((section, index) => {
		const number = { number: index + 1 };
		const copy = iconButton(iconOf(link), said('span', 'slide.copy', '', number));
		copy.addEventListener('click', () => void copyLink(section, copy));
		const print = iconButton(iconOf(printer), said('span', 'slide.print', '', number));
		printFrom(print, loadPanel, section);
		const tools = element('div', 'slide-tools', copy, print);
		headingOf(section)?.after(tools);
		return tools;
	});
	return () => {
		for (const tools of all) tools.remove();
	};
}
