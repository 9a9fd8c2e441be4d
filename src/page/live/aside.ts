import { element } from '../../browser/element.ts';
import { onLanguage } from '../deck/language.ts';
import { t } from './words.ts';

const root = document.documentElement;

/**
 * Adds what stands at the foot of the window for whoever follows a talk. Style sheets are told, as lengths: `--live`, how high it
 * is, for the whole page, and `--foot`, how high the bar of the view below it is.
 *
 * @param content what stands in it, from above
 * @param signal takes it away again when it is aborted
 */
export function addAside(content: readonly HTMLElement[], signal: AbortSignal): HTMLElement {
	const aside = element('aside', 'live', ...content);
	const label = () => {
		aside.ariaLabel = t('label');
	};
	label();
	onLanguage(label, signal);
	const bar = document.querySelector<HTMLElement>('.article-head');
	// Where someone who uses the keyboard comes soon.
	bar?.before(aside);
	const observer = new ResizeObserver(() => {
		aside.style.setProperty('--foot', `${bar?.offsetHeight ?? 0}px`);
		root.style.setProperty('--live', `${aside.offsetHeight}px`);
	});
	for (const each of [aside, bar]) if (each) observer.observe(each);
	signal.addEventListener('abort', () => {
		observer.disconnect();
		aside.remove();
		root.style.removeProperty('--live');
	});
	return aside;
}
