import { origin as own, recipient } from '../../browser/channel.ts';
import { type Message, pack, unpack } from '../../model/talk-messages.ts';
import { onLanguage } from '../deck/language.ts';
import { sections } from '../deck/slides.ts';
import { currentIndex, onSlide } from '../deck/stage.ts';
import { loadAhead } from './audience.ts';
import { targetAt, targetNames } from './enlarge.ts';
import { startFollowing } from './follow.ts';

/** Makes the page a preview within the presenter's window, which tells it what to show. */
export function startPreview(): void {
	// The call is a statement, not the value of the arrow function: as a tail call WebKit would take the presenter's window for
	// the sender.
	const tell = (message: Message) => {
		parent.postMessage(pack(message), recipient);
	};
	// The trainer's window must do without the net as well as the audience's.
	const ahead = loadAhead((loaded) => tell({ kind: 'ready', loaded }));
	const follower = startFollowing({
		role: 'preview',
		languageIn: ({ language }) => language,
		onMunicipality: ahead.addMunicipality,
	});
	const tellTargets = () => tell({ kind: 'targets', slide: sections[currentIndex()]?.id ?? '', names: targetNames() });
	addEventListener('message', ({ data, source, origin }) => {
		if (source !== parent || origin !== own) return;
		const message = unpack(data);
		if (message?.kind === 'state') follower.follow(message.state);
		if (message?.kind === 'hit-test') tell({ kind: 'hit-target', target: targetAt(message.at) });
	});
	onSlide(() => requestAnimationFrame(tellTargets));
	onLanguage(tellTargets);
	// The stage may have shown its first slide before anyone listened.
	tellTargets();
	tell({ kind: 'ready', loaded: null });
	ahead.start();
}
