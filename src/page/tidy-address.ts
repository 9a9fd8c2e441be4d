import { replaceAddress } from '../browser/address.ts';
import { queryIn, tidySearch } from '../model/query.ts';
import { slideAddressIn, slideHash, UNREADABLE } from '../model/slide-address.ts';
import { addressedSection } from './deck/addressed-slide.ts';
import { onStage } from './deck/state.ts';

/** Whether the browser has looked for a slide by another name than it has in the page. */
let renamed = false;

/**
 * Writes the address as the site would write it, before anything else reads it: a chat or a mail may have changed the link. What cannot
 * be read stays as it is.
 */
export function tidyAddress(): void {
	const { search, hash, href } = location;
	const tidied = tidySearch(search, hash);
	const address = slideAddressIn(hash);
	// Paper has places of its own, which its links lead to.
	const reads = address !== undefined && address !== UNREADABLE && !queryIn(tidied).has('paper');
	const place = reads ? slideHash(address) : hash;
	renamed = reads && (place !== hash || /^\d/u.test(address.slide));
	if (tidied !== search) replaceAddress(href.replace(/[?#].*$/su, '') + tidied + place);
	else if (place !== hash) replaceAddress(href.replace(/#.*$/su, '') + place);
}

/** Scrolls to the slide that the address names where the browser has looked for it by another name. */
export function bringAddressed(): void {
	if (renamed && !onStage()) addressedSection()?.scrollIntoView();
}
