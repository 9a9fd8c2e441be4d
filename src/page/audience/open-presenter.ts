import { hasPath } from '../../browser/address.ts';
import { pageAddress } from '../../browser/single-file.ts';
import { siteKey } from '../../browser/site-key.ts';
import { embedded } from '../../browser/stored.ts';
import { folderOf } from '../../model/addresses.ts';
import { MUNICIPALITY } from '../../model/municipal/choice.ts';
import { queryIn } from '../../model/query.ts';
import { pageLanguage, site } from '../deck/language.ts';
import { notify } from '../deck/notices.ts';
import { sections } from '../deck/slides.ts';
import { currentIndex } from '../deck/stage.ts';
import { shownMunicipality } from '../deck/state.ts';
import { ownName } from './window-name.ts';

/** Opens the presenter's window, which makes this one the audience's. A deck within another page presents nothing, and a document
 * without an address says that it cannot. */
export function openPresenter(): void {
	if (embedded) return;
	if (!hasPath) {
		notify('noPresenter');
		return;
	}
	const name = ownName();
	const address = pageAddress(`${folderOf[pageLanguage()]}presenter/`, site);
	address.searchParams.set('for', name);
	const municipality = shownMunicipality() ?? queryIn(location.search).get(MUNICIPALITY);
	if (municipality) address.searchParams.set(MUNICIPALITY, municipality);
	address.hash = `#/${sections[currentIndex()]?.id}`;
	// The window is opened before anything is awaited: browsers allow it only right after a key or a click.
	const opened = open(address, siteKey('presenter'), 'popup,width=1280,height=800');
	// Without channels the presenter's window says that it cannot lead any.
	if ('BroadcastChannel' in globalThis) {
		void import('./audience.ts').then(({ connect }) =>
			connect(name, { follows: false, presenter: opened, openPresenter }),
		);
	}
	if (opened) opened.focus();
	else void import('./offer-link.ts').then(({ offerLink }) => offerLink(address));
}
