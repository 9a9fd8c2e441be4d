import '../../styles/offline.css';
import { element } from '../../browser/element.ts';
import { localeOf } from '../../model/language.ts';
import type { OfflineKey } from '../../model/word-keys.ts';
import { onLanguage, pageLanguage } from '../deck/language.ts';
import type { KeptState } from './service-worker-client.ts';
import { t } from './words.ts';

interface Actions {
	keep(): void;
	remove(): void;
	reload(): void;
}

/**
 * Puts a line into the settings that says what is kept on this machine, with a button that keeps it or throws it away.
 *
 * @param actions what the button does: fetches the whole site, throws it away, or loads the page anew
 * @returns a function that shows another state
 */
export function startOfflineStatus({ keep, remove, reload }: Actions): (state: KeptState) => void {
	let now: KeptState | undefined;
	const title = element('h3');
	title.id = 'without-net-title';
	const text = element('p', 'hint');
	text.role = 'status';
	const button = element('button');
	button.type = 'button';
	const line = element('div', 'setting without-net', title, text, button);
	line.id = 'without-net';
	line.role = 'group';
	line.setAttribute('aria-labelledby', title.id);
	button.addEventListener('click', () => {
		if (now?.kind === 'kept') remove();
		else if (now?.kind === 'apart') reload();
		else if (now && DOES[now.kind] !== undefined) keep();
	});
	const fill = () => {
		title.textContent = t('line.title');
		if (!now) return;
		line.dataset.state = now.kind;
		text.textContent = now.kind === 'kept' ? t('line.kept', { size: sizeOf(now.bytes) }) : t(`line.${now.kind}`);
		const does = DOES[now.kind];
		// A button that went away with the focus on it would lose the reader her place.
		button.hidden = does === undefined && document.activeElement !== button;
		button.setAttribute('aria-disabled', String(does === undefined));
		if (does !== undefined) button.textContent = t(does);
	};
	onLanguage(fill);
	fill();
	text.textContent = t('line.checking');
	button.hidden = true;
	document.getElementById('settings')?.append(line);
	return (state) => {
		now = state;
		fill();
	};
}

/** What the button does in each state; nothing where there is nothing to do. */
const DOES = {
	unsupported: undefined,
	blocked: undefined,
	absent: 'line.fetch',
	fetching: undefined,
	full: 'line.retry',
	net: 'line.retry',
	kept: 'line.remove',
	apart: 'line.reload',
} as const satisfies Readonly<Record<KeptState['kind'], OfflineKey | undefined>>;

/** A size as people write it in the language of the page. */
function sizeOf(bytes: number): string {
	const style = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const;
	return new Intl.NumberFormat(localeOf[pageLanguage()], style).format(bytes / 1_000_000);
}
