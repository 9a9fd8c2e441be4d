import { embedded } from '../../browser/stored.ts';
import { folderOf } from '../../model/addresses.ts';
import { queryIn } from '../../model/query.ts';
import { stateOf } from '../deck/state.ts';
import { wantedLanguage } from '../deck/wanted-language.ts';
import { LIVE } from './name.ts';

const root = document.documentElement;

/**
 * Opens the page of the reader's language where the address asks to follow a talk: all of a hall have been given the same
 * address. Otherwise the address decides the language, and so it does when the page is loaded anew or gone back to, as she may have
 * chosen that language in a browser that keeps nothing. It runs before anything is painted.
 *
 * @returns whether another page is on its way, so that this one shows nothing
 */
export function opensOtherLanguage(): boolean {
	if (root.dataset.broker === undefined || embedded || !queryIn(location.search).has(LIVE)) return false;
	// The newer way to ask needs three times the bytes, in the script that everything waits for.
	if (performance.navigation.type !== 0) return false;
	const wanted = wantedLanguage();
	if (!wanted || wanted === stateOf('language')) return false;
	root.hidden = true;
	location.replace(`${root.dataset.root}${folderOf[wanted]}${location.search}${location.hash}`);
	return true;
}
