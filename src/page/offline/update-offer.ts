import { element } from '../../browser/element.ts';
import { isTalkOn, talkEnds } from '../../browser/talk-lock.ts';
import { onLanguage } from '../deck/language.ts';
import { createNoticeCard } from '../deck/notice-card.ts';
import { announce } from '../deck/notices.ts';
import { follows } from '../deck/state.ts';
import { t } from './words.ts';

const root = document.documentElement;

/**
 * Offers a new version, in a notice that waits until it is in nobody's way: not while a talk goes on, and not where the other
 * language is being offered. It is never forced upon anyone.
 *
 * @param site the root of the site
 * @param take lets the new version take over; returns why not, when a talk goes on
 */
export function offerUpdate(site: URL, take: () => Promise<'taken' | 'talk' | 'none'>): void {
	const text = element('p');
	const reload = element('button');
	const later = element('button');
	const offer = createNoticeCard('offer update', '', text, reload, later);
	offer.element.id = 'update';
	const language = document.getElementById('offer');
	let done = false;
	/** Whether the end of a talk is awaited. */
	let waits = false;

	const fill = () => {
		offer.element.ariaLabel = t('update.label');
		text.textContent = t(waits ? 'update.talk' : 'update.text');
		reload.textContent = t('update.reload');
		later.textContent = t('update.later');
	};
	const show = async () => {
		const talk = await isTalkOn(site);
		if (talk) awaitEnd();
		if (done || talk || follows() || language?.hidden === false) offer.leave();
		else if (!offer.element.isConnected) {
			fill();
			document.body.append(offer.element);
			announce(t('update.text'));
		}
	};
	const awaitEnd = () => {
		if (waits) return;
		waits = true;
		const goOn = () => {
			waits = false;
			fill();
			void show();
		};
		talkEnds(site).then(goOn, goOn);
	};
	reload.addEventListener('click', async () => {
		if ((await take()) !== 'talk') return;
		awaitEnd();
		fill();
		announce(t('update.talk'));
	});
	later.addEventListener('click', () => {
		done = true;
		offer.leave();
	});
	onLanguage(fill);
	const watch = new MutationObserver(() => void show());
	watch.observe(root, { attributeFilter: ['data-role'] });
	if (language) watch.observe(language, { attributeFilter: ['hidden'] });
	document.addEventListener('visibilitychange', () => void show());
	void show();
}
