import { type Fragment, type Html, html } from '../../model/html.ts';
import { rowsIn } from '../../model/talk-keys.ts';
import type { PresenterKey } from '../../model/word-keys.ts';
import { icon } from '../markup/icon.ts';
import { capOf } from '../markup/key-caps.ts';
import type { PresenterContext } from './context.ts';

/**
 * Renders a dialog with its title and a button that closes it.
 *
 * @param context what the page is made with
 * @param id of the dialog; its heading has the same with `-title`
 * @param title the key of the title
 * @param content what the dialog holds
 */
export function dialog({ words }: PresenterContext, id: string, title: PresenterKey, content: Fragment): Html {
	return html`<dialog id="${id}" aria-labelledby="${id}-title">
		<header>
			<h2 id="${id}-title" tabindex="-1">${words.line(title)}</h2>
			<button type="button" class="close" data-close>${icon('x')}<span class="unseen">${words.line('tools.close')}</span></button>
		</header>
		${content}
	</dialog>`;
}

/**
 * Renders the dialogs but for the check before the talk: contents, what can be enlarged, help, and the end of the talk.
 *
 * @param context what the page is made with
 */
export function renderDialogs(context: PresenterContext): Html {
	const { words } = context;
	return html`
		${dialog(context, 'contents', 'tools.contents', contents(context))}
		${dialog(
			context,
			'enlarge',
			'tools.enlarge',
			html`<p class="hint">${words.line('enlarge.hint')}</p><ul id="points"></ul>`,
		)}
		${dialog(context, 'help', 'help.label', help(context))}
		${dialog(
			context,
			'end',
			'end.label',
			html`<p>${words.line('end.text')}</p>
			<p class="actions">
				<button type="button" class="main" data-close>${words.line('end.cancel')}</button>
				<button type="button" data-command="end-now">${words.line('end.confirm')}</button>
			</p>`,
		)}
	`;
}

function contents({ words, outline, wordsOfSlide, wordsOfPart }: PresenterContext): Html {
	return html`
		<p class="search">
			<label for="search">${words.line('contents.search')}</label>
			<input type="text" id="search" inputmode="search" enterkeyhint="search" autocomplete="off" spellcheck="false" aria-describedby="search-hint">
		</p>
		<p class="hint" id="search-hint">${words.line('contents.hint')}</p>
		<p id="search-none" role="status"></p>
		${outline.parts.map(
			(placed) => html`<section data-part="${placed.part.id}">
				${placed.number > 0 && html`<h3>${wordsOfPart(placed.part.id).line('name')}</h3>`}
				<ol>${outline.slides
					.filter(({ part }) => part === placed)
					.map(
						({ slide, number }) => html`<li><button type="button" data-go="${slide.id}">
							<span class="number">${number}</span> <span>${wordsOfSlide(slide.id).line('title')}${
								slide.run !== undefined && html` ${slide.run.at}/${slide.run.of}`
							}</span> <span class="is-hidden" hidden>${words.line('contents.hidden')}</span>
						</button></li>`,
					)}</ol>
			</section>`,
		)}
	`;
}

/** Renders the table of keys, from the one that the windows read theirs from. */
function help({ words, address, live }: PresenterContext): Html {
	const rows = rowsIn('presenter').filter(({ command }) => command !== 'qr' || address !== null || live);
	const cap = (key: string) => (key === ' ' ? words.plain('help.space') : capOf(key));
	return html`<table>
		<thead><tr><th scope="col">${words.line('help.key')}</th><th scope="col">${words.line('help.action')}</th></tr></thead>
		<tbody>
			${rows.map(
				({ command, keys }) => html`<tr>
					<th scope="row">${keys.map(({ key, shift }) => html`${shift && html`<kbd>Shift</kbd>+`}<kbd>${cap(key)}</kbd> `)}</th>
					<td>${words.line(`help.${command}`)}</td>
				</tr>`,
			)}
			<tr><th scope="row"><kbd>${words.line('help.number')}</kbd> <kbd>Enter</kbd></th><td>${words.line('help.jump')}</td></tr>
		</tbody>
	</table>
	<p class="hint">${words.line('help.clicker')}</p>`;
}
