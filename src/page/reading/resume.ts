import { queryIn } from '../../model/query.ts';
import { slideAddressIn } from '../../model/slide-address.ts';
import { onLanguage } from '../deck/language.ts';
import { whenLeftAlone } from '../deck/left-alone.ts';
import { addCard, createNoticeCard } from '../deck/notice-card.ts';
import { announce } from '../deck/notices.ts';
import { indexInSight, sections, titleOf } from '../deck/slides.ts';
import { goTo } from './contents.ts';
import { FIRST_PLACE } from './progress.ts';
import { retranslate, t, translated } from './words.ts';

let refresh = () => {};
onLanguage(() => refresh());

/**
 * Offers to continue where the reader left off, unless she is there already or the address names another slide, or a talk to follow. The
 * notice overlays the page, so that nothing moves, and disappears when it is answered or when she reads on by herself.
 *
 * @param left the slide where she left off; without it nothing is offered
 * @param signal removes the notice and its listeners when it is aborted
 */
export function offerResume(left: HTMLElement | undefined, signal: AbortSignal): void {
	if (!left || slideAddressIn(location.hash) || queryIn(location.search).has('live')) return;
	const offer = document.getElementById('offer');
	if (!offer || offer.hidden) {
		show(left, signal);
		return;
	}
	// Only one question is asked at a time, so this one waits until the offer of the other language is gone.
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
	const text = translated('p', 'resume.text', '', values());
	const go = translated('button', 'resume.go', 'go');
	const no = translated('button', 'resume.no');
	const why = translated('p', 'resume.why', 'hint');
	const notice = createNoticeCard('resume', t('resume.label'), text, why, go, no);
	notice.element.dataset.words = 'reading';
	notice.element.dataset.i18nAttr = 'aria-label=resume.label';
	refresh = () => retranslate(text, 'resume.text', values());
	const leave = () => {
		refresh = () => {};
		notice.leave();
	};
	go.addEventListener('click', () => {
		notice.element.remove();
		goTo(left);
	});
	no.addEventListener('click', leave);
	signal.addEventListener('abort', leave);
	const leaveWhenReading = () => {
		if (indexInSight() >= FIRST_PLACE) whenLeftAlone(notice.element, leave);
	};
	addEventListener('scroll', leaveWhenReading, { passive: true, signal });
	addCard(notice.element);
	announce(text.textContent);
}
