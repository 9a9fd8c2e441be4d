import { onLanguage } from '../app/language.ts';
import { announce } from '../app/messages.ts';
import { focusHeading, sections } from '../app/slides.ts';
import { currentIndex } from '../app/stage.ts';
import { isTalkOn } from '../channel/talk-lock.ts';
import { element } from '../paper/element.ts';
import { say } from './words.ts';

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
	for (const button of [reload, later]) button.type = 'button';
	const offer = element('aside', 'offer update', text, reload, later);
	offer.id = 'update';
	let done = false;
	let waits = false;

	const fill = () => {
		offer.setAttribute('aria-label', say('update.label'));
		text.textContent = say(waits ? 'update.talk' : 'update.text');
		reload.textContent = say('update.reload');
		later.textContent = say('update.later');
	};
	const leave = () => {
		const focused = offer.contains(document.activeElement);
		offer.remove();
		if (focused) focusHeading(sections[currentIndex()]);
	};
	const show = async () => {
		if (done) return;
		const language = document.getElementById('offer');
		if ('role' in root.dataset || language?.hidden === false || (await isTalkOn(site))) leave();
		else if (!offer.isConnected && !done) {
			waits = false;
			fill();
			document.body.append(offer);
			announce(say('update.text'));
		}
	};
	reload.addEventListener('click', async () => {
		if ((await take()) !== 'talk') return;
		waits = true;
		fill();
		announce(say('update.talk'));
	});
	later.addEventListener('click', () => {
		done = true;
		leave();
	});
	onLanguage(fill);
	const watch = new MutationObserver(() => void show());
	watch.observe(root, { attributeFilter: ['data-role'] });
	const language = document.getElementById('offer');
	if (language) watch.observe(language, { attributeFilter: ['hidden'] });
	document.addEventListener('visibilitychange', () => void show());
	void show();
}
