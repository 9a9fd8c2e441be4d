import { onStored, recall, remember } from '../browser/stored.ts';
import { follows, isOn, setFlag, setState, stateOf } from './deck/state.ts';

/** Tells whether single letters, digits and signs are shortcuts. WCAG 2.1.4 requires that they can be switched off. */
export function shortcutsOn(): boolean {
	return recall('shortcuts') !== 'off' && !isOn('noShortcuts');
}

/**
 * Connects the settings sheet with what it sets. A choice takes effect at once, and is stored where the browser allows
 * it. What the reader chooses in another window of the site takes effect here as well, but for a window that follows a
 * presenter: nothing may change there that she has not asked for.
 *
 * @param onSteps called when steps have been switched on or off
 */
export function startSettings(onSteps: () => void): void {
	const form = document.getElementById('settings');
	if (!(form instanceof HTMLFormElement)) return;
	fill(form);
	const panel = document.getElementById('settings-panel');
	panel?.addEventListener('beforetoggle', ({ newState }) => {
		if (newState === 'open') listKept(panel);
	});
	form.addEventListener('change', ({ target }) => {
		if (!(target instanceof HTMLInputElement)) return;
		const value = target.type === 'checkbox' ? (target.checked ? 'on' : 'off') : target.value;
		const kept = remember(target.name, value);
		document.getElementById('unsaved')?.toggleAttribute('hidden', kept);
		apply(target.name, value);
		if (target.name === 'steps') onSteps();
		// The choice itself is among what the browser keeps.
		if (panel) listKept(panel);
	});
	onStored((name) => {
		if (follows()) return;
		const before = isOn('steps');
		for (const each of Object.keys(FIRST))
			if (name === undefined || name === each) apply(each, recall(each) ?? FIRST[each] ?? '');
		fill(form);
		if (isOn('steps') !== before) onSteps();
		if (panel?.matches(':popover-open') && !panel.querySelector('.kept')?.contains(document.activeElement))
			listKept(panel);
	});
	// Whether the site is kept for use without the net is listed as well; a button of the form changes it.
	form.addEventListener('click', ({ target }) => {
		if (panel && target instanceof HTMLButtonElement) listKept(panel);
	});
}

/** The value of each setting while the reader has chosen none. */
const FIRST: Readonly<Record<string, string>> = { theme: 'system', steps: 'off', shortcuts: 'on' };

/** Puts into the settings sheet what comes with a chunk of its own: the municipality, and what the browser keeps as it is now. */
function listKept(panel: HTMLElement): void {
	import('./settings-sheet.ts').then(
		({ fillSheet }) => fillSheet(panel),
		() => {},
	);
}

function fill(form: HTMLFormElement): void {
	const chosen: Readonly<Record<string, string>> = {
		theme: stateOf('theme') ?? 'system',
		steps: isOn('steps') ? 'on' : 'off',
		shortcuts: shortcutsOn() ? 'on' : 'off',
	};
	for (const input of form.querySelectorAll('input')) {
		input.checked = chosen[input.name] === (input.type === 'radio' ? input.value : 'on');
	}
}

function apply(name: string, value: string): void {
	if (name === 'theme') setState('theme', value === 'light' || value === 'dark' ? value : undefined);
	if (name === 'steps') setFlag('steps', value === 'on');
	if (name === 'shortcuts') setFlag('noShortcuts', value === 'off');
}
