import { type Html, html } from '../../model/html.ts';
import type { IconName } from '../../model/icon.ts';
import { type CommandIn, rowsIn } from '../../model/talk-keys.ts';
import { icon } from '../markup/icon.ts';
import { firstCap } from '../markup/key-caps.ts';
import type { PresenterContext } from './context.ts';

interface Tool {
	readonly command: CommandIn<'presenter'> | 'setup' | 'end';
	readonly words: 'previous' | 'next' | 'black' | 'white' | 'allSteps' | ToolWords;
	readonly icon?: IconName;
	/** Whether it is on or off. */
	readonly toggle?: true;
}
type ToolWords = 'enlarge' | 'questions' | 'qr' | 'contents' | 'setup' | 'help' | 'end';

const TOOLS: readonly Tool[] = [
	{ command: 'previous', words: 'previous', icon: 'chevron-left' },
	{ command: 'next', words: 'next', icon: 'chevron-right' },
	{ command: 'black', words: 'black', toggle: true },
	{ command: 'white', words: 'white', toggle: true },
	{ command: 'enlarge', words: 'enlarge' },
	{ command: 'all-steps', words: 'allSteps' },
	{ command: 'questions', words: 'questions', toggle: true },
	{ command: 'qr', words: 'qr', toggle: true },
	{ command: 'contents', words: 'contents' },
	{ command: 'setup', words: 'setup' },
	{ command: 'help', words: 'help' },
	{ command: 'end', words: 'end' },
];

/** Commands for the trainer alone, in a group of their own: the hall sees what the others do. */
const OF_THE_WINDOW: ReadonlySet<Tool['command']> = new Set(['contents', 'setup', 'help', 'end']);

/**
 * Renders the buttons of the window, each with the key that does the same.
 *
 * @param context what the page is made with
 */
export function renderTools({ words, address, live }: PresenterContext): Html {
	const language = html`<button type="button" data-command="language">
		<span id="hall-language">${words.line('tools.language', { language: words.plain(`languages.${words.language}`) })}</span> <kbd aria-hidden="true">${firstCap('presenter', 'language')}</kbd>
	</button>`;
	const group = (tools: readonly Tool[]) => html`<div class="group">
		${tools.map(
			({ command, words: key, icon: name, toggle }) => html`
				<button type="button" data-command="${command}"${toggle && html` aria-pressed="false"`}>
					${name !== undefined && icon(name)}<span>${words.line(`tools.${key}`)}</span>${keyCap(command)}
				</button>${command === 'white' && language}`,
		)}
	</div>`;
	const shown = TOOLS.filter(({ command }) => command !== 'qr' || address !== null || live);
	return html`<nav class="tools" aria-label="${words.plain('tools.label')}">
		${group(shown.filter(({ command }) => !OF_THE_WINDOW.has(command)))}
		${group(shown.filter(({ command }) => OF_THE_WINDOW.has(command)))}
	</nav>`;
}

/** The cap of a key that is a single sign; the others are known to whoever holds a clicker. */
function keyCap(command: Tool['command']): Html | false {
	const row = rowsIn('presenter').find((one) => one.command === command);
	return row?.single === true && html` <kbd aria-hidden="true">${firstCap('presenter', row.command)}</kbd>`;
}
