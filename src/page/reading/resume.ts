import { element } from '../../browser/element.ts';
import { onLanguage } from '../deck/language.ts';
import { announce } from '../deck/notices.ts';
import { placeIn } from '../deck/place.ts';
import { focusHeading, indexInSight, sections, titleOf } from '../deck/slides.ts';
import { retranslate, translated } from '../deck/words.ts';
import { goTo } from './contents.ts';
import { FIRST_PLACE } from './progress.ts';

let refresh = () => {};
onLanguage(() => refresh());

/**
 * Offers to go on where the reader left off, unless she is there or the address leads elsewhere. The notice lies over the
 * page, so that nothing moves, and goes when it is answered or when she reads on by herself.
 *
 * @param left the slide where she left off
 */
export function offerResume(left: HTMLElement | undefined, signal: AbortSignal): void {
	if (!left || placeIn(location.hash)) return;
	const offer = document.getElementById('offer');
	if (!offer || offer.hidden) {
		show(left, signal);
		return;
	}
	// One question at a time: the language first.
	const observer = new MutationObserver(() => {
		if (!offer.hidden) return;
		observer.disconnect();
		show(left, signal);
	});
	observer.observe(offer, { attributeFilter: ['hidden'] });
	signal.addEventListener('abort', () => observer.disconnect());
}

function show(left: HTMLElement, signal: AbortSignal): void {
	if (indexInSight() >= FIRST_PLACE) return;
	const values = () => ({ number: sections.indexOf(left) + 1, title: titleOf(left) });
	const text = translated('p', 'reading', 'resume.text', '', values());
	const go = translated('button', 'reading', 'resume.go', 'go');
	const no = translated('button', 'reading', 'resume.no');
	for (const button of [go, no]) button.type = 'button';
	const notice = element('aside', 'resume', text, translated('p', 'reading', 'resume.why', 'hint'), go, no);
	notice.dataset.words = 'reading';
	notice.dataset.i18nAttr = 'aria-label=resume.label';
	notice.ariaLabel = translated('span', 'reading', 'resume.label').textContent;
	refresh = () => retranslate(text, 'reading', 'resume.text', values());
	const leave = () => {
		refresh = () => {};
		if (notice.contains(document.activeElement)) focusHeading(sections[Math.max(indexInSight(), 0)]);
		notice.remove();
	};
	go.addEventListener('click', () => {
		notice.remove();
		goTo(left);
	});
	no.addEventListener('click', leave);
	notice.addEventListener('keydown', ({ key }) => {
		if (key === 'Escape') leave();
	});
	signal.addEventListener('abort', leave);
	const leaveWhenReading = () => {
		if (indexInSight() >= FIRST_PLACE) leave();
	};
	addEventListener('scroll', leaveWhenReading, { passive: true, signal });
	document.querySelector('.article-head')?.after(notice);
	announce(text.textContent);
}
