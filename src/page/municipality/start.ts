import { onStored, recall } from '../../browser/stored.ts';
import { MUNICIPALITY } from '../../model/municipal/choice.ts';
import { queryIn } from '../../model/query.ts';
import { notifyFailure } from '../deck/notices.ts';

type Choice = typeof import('./choice.ts');

let loading: Promise<Choice> | undefined;

/**
 * Shows the figures of the municipality that has been chosen for this window. Where none has, nothing is fetched. A
 * preview shows that of the talk alone.
 */
export function startMunicipality(): void {
	const query = queryIn(location.search);
	if (query.get('role') === 'preview') return;
	const site = document.getElementById('deck')?.dataset.siteMunicipality;
	if (query.get(MUNICIPALITY) || recall(MUNICIPALITY) || site) refreshMunicipality();
	onStored((name = MUNICIPALITY) => {
		if (name === MUNICIPALITY) refreshMunicipality();
	});
}

/** Shows what the address, the browser and the site say now, and says so where it cannot be fetched. */
export function refreshMunicipality(): void {
	loadMunicipality()
		.then(({ refresh }) => refresh())
		.catch((error: unknown) => notifyFailure('noMunicipality', error));
}

/**
 * What knows which municipality holds in this window, from a chunk of its own.
 *
 * @throws Error when it cannot be fetched; it is fetched again by the next call
 */
export function loadMunicipality(): Promise<Choice> {
	loading ??= import('./choice.ts').catch((error: unknown) => {
		loading = undefined;
		throw error;
	});
	return loading;
}

/** Whether anything is known of a municipality in this window, or is being fetched. */
export function knowsMunicipality(): boolean {
	return loading !== undefined;
}
