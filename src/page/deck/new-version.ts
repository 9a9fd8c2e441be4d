import { isOutdated } from '../../browser/outdated.ts';
import { isSingleFile } from '../../browser/single-file.ts';
import { site } from './language.ts';
import { explainFailuresBy, notify } from './notices.ts';
import { follows } from './state.ts';
import { isUpdateOffered, offerUpdate } from './update-offer.ts';

/** The answer that is awaited: several imports mostly fail at once. */
let asking: Promise<boolean> | undefined;

/**
 * Says that there is a new version when a part of the page cannot be loaded because of that, whatever part it is, and offers to
 * load the page anew at the same slide. Vite sends `vite:preloadError` for each `import()` that fails.
 */
export function startNewVersion(): void {
	if (isSingleFile) return;
	addEventListener('vite:preloadError', ({ payload }) => {
		void ask(payload).then((outdated) => {
			if (outdated && !isUpdateOffered()) void tell();
		});
	});
	explainFailuresBy(async (error) => {
		const outdated = await ask(error);
		if (outdated) await tell();
		return outdated;
	});
}

function ask(error: unknown): Promise<boolean> {
	asking ??= isOutdated(site, error).finally(() => {
		asking = undefined;
	});
	return asking;
}

/** A window that follows a presenter shows no notices; she is told in her own window. */
async function tell(): Promise<void> {
	if (follows() || (await offerUpdate())) return;
	notify('newVersion');
}
