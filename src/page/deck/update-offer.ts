import { element } from '../../browser/element.ts';
import { isTalkOn, talkEnds } from '../../browser/talk-lock.ts';
import { onLanguage, site } from './language.ts';
import { loadAnew } from './load-anew.ts';
import { addCard, createNoticeCard } from './notice-card.ts';
import { announce, messageText } from './notices.ts';
import { follows } from './state.ts';

const root = document.documentElement;

/** Lets a new version take the place of the one before. Returns why not: a talk goes on, or none waits on this machine. */
type Take = () => Promise<'taken' | 'talk' | 'none'>;

interface Offer {
	/** Lets a version that a worker has on this machine take over; undefined where none has. */
	take: Take | undefined;
	/** Shows the offer where it is in nobody's way. Returns whether it is shown. */
	show(): Promise<boolean>;
}

let offer: Offer | undefined;

/** Whether a new version has been offered, even if the offer waits or has been put off. */
export function isUpdateOffered(): boolean {
	return offer !== undefined;
}

/**
 * Offers a new version, in a notice that waits until it is in nobody's way: not while a talk goes on, and not where the other
 * language is being offered. It is never forced upon anyone. Who has put it off is asked again only when this is called again.
 *
 * @param take lets a version that waits on this machine take over; without it the page is only loaded anew
 * @returns whether the offer is shown now
 */
export function offerUpdate(take?: Take): Promise<boolean> {
	offer ??= createOffer();
	offer.take ??= take;
	return offer.show();
}

function createOffer(): Offer {
	const text = element('p');
	const reload = element('button');
	const later = element('button');
	const card = createNoticeCard('offer update', '', text, reload, later);
	card.element.id = 'update';
	const language = document.getElementById('offer');
	let done = false;
	/** Whether the end of a talk is awaited. */
	let waits = false;

	const fill = () => {
		card.element.ariaLabel = messageText('newVersion');
		text.textContent = messageText(waits ? 'versionWaits' : 'newVersion');
		reload.textContent = messageText('reload');
		later.textContent = messageText('later');
	};
	const show = async () => {
		const talk = await isTalkOn(site);
		if (talk) awaitEnd();
		if (done || talk || follows() || language?.hidden === false) card.leave();
		else if (!card.element.isConnected) {
			fill();
			addCard(card.element);
			announce(messageText('newVersion'));
		}
		return card.element.isConnected;
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
		const answer = (await offer?.take?.()) ?? 'none';
		if (answer === 'none') loadAnew();
		if (answer !== 'talk') return;
		awaitEnd();
		fill();
		announce(messageText('versionWaits'));
	});
	later.addEventListener('click', () => {
		done = true;
		card.leave();
	});
	onLanguage(fill);
	const watch = new MutationObserver(() => void show());
	watch.observe(root, { attributeFilter: ['data-role'] });
	if (language) watch.observe(language, { attributeFilter: ['hidden'] });
	document.addEventListener('visibilitychange', () => void show());
	return {
		take: undefined,
		show() {
			done = false;
			return show();
		},
	};
}
