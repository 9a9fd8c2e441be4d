import { queryIn } from '../../model/query.ts';
import { talkName } from '../../model/talk-name.ts';
import { site } from '../deck/language.ts';
import { openPresenter } from './open-presenter.ts';
import { claimName, storedName } from './window-name.ts';

/**
 * Connects the page with a presenter's window. The code for it is fetched only when this window is the audience's already, is a
 * preview, or a presenter asks who is there.
 */
export function startTalk(): void {
	const preview = parent !== window && queryIn(location.search).get('role') === 'preview';
	if (preview) void import('./preview.ts').then(({ startPreview }) => startPreview());
	else if (!('BroadcastChannel' in globalThis)) return;
	else if (isAudience()) void connect(true);
	else awaitPresenter();
}

/** Whether this window is the audience's already, or was when it was loaded anew. */
export function isAudience(): boolean {
	return storedName() !== undefined;
}

/** Waits until a presenter speaks on the channel. */
function awaitPresenter(): void {
	const channel = new BroadcastChannel(talkName(site));
	const answer = () => {
		channel.onmessage = null;
		connect(false).then(
			() => channel.close(),
			// The presenter calls again, and the code may come then.
			() => {
				channel.onmessage = answer;
			},
		);
	};
	channel.onmessage = answer;
}

async function connect(follows: boolean): Promise<void> {
	const before = storedName();
	const [audience, name] = await Promise.all([import('./audience.ts'), claimName()]);
	audience.connect(name, { follows, before, openPresenter });
}
