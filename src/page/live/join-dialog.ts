import { element } from '../../browser/element.ts';
import { sayIn } from '../../browser/live-region.ts';
import { type Language, languages } from '../../model/language.ts';
import { codeIn } from '../../model/live/room.ts';
import { onLanguage } from '../deck/language.ts';
import { button } from './sheet.ts';
import { t, translator } from './words.ts';

/** The languages, each by its own name. */
const NAMES: Readonly<Record<Language, string>> = { sv: 'Svenska', fi: 'Suomi' };

/**
 * Asks which language the reader wants, before anything else: her browser speaks neither.
 *
 * @returns the language; undefined when she closes the question
 */
export function askLanguage(): Promise<Language | undefined> {
	return new Promise((answer) => {
		const words = languages.map((language) => {
			const text = element('span', '', translator(language)('join.language'));
			text.lang = language;
			return text;
		});
		const title = element('h2', '', ...words.flatMap((text, at) => (at > 0 ? [' / ', text] : [text])));
		let chosen: Language | undefined;
		const dialog = openDialog(
			'live-language',
			title,
			...languages.map((language) => {
				const choose = button('live-primary', () => {
					chosen = language;
					dialog.close();
				});
				choose.textContent = NAMES[language];
				choose.lang = language;
				return choose;
			}),
		);
		dialog.addEventListener('close', () => answer(chosen));
	});
}

/**
 * Asks for the code of a room.
 *
 * @param typed what the address has in the place of a code
 * @returns the code; undefined when the reader closes the question
 */
export function askCode(typed: string): Promise<string | undefined> {
	return new Promise((answer) => {
		const title = element('h2');
		const label = element('label');
		const hint = element('p', 'hint');
		const field = element('input');
		const fault = element('p', 'live-fault');
		const go = element('button', 'live-primary');
		let code: string | undefined;
		const cancel = button('', () => dialog.close());
		field.id = 'live-code';
		field.autocapitalize = 'characters';
		field.autocomplete = 'off';
		field.spellcheck = false;
		field.inputMode = 'text';
		field.enterKeyHint = 'go';
		field.value = typed;
		// No browser's translation turns a code into another one.
		field.translate = false;
		label.htmlFor = field.id;
		hint.id = 'live-code-hint';
		fault.id = 'live-code-fault';
		fault.role = 'alert';
		field.setAttribute('aria-describedby', `${hint.id} ${fault.id}`);
		const refuse = () => {
			sayIn(fault, t('join.wrong'));
			field.ariaInvalid = 'true';
		};
		const form = element('form', '', label, hint, field, fault, element('div', 'live-send', go, cancel));
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			code = codeIn(field.value);
			if (code !== undefined) {
				dialog.close();
				return;
			}
			refuse();
			field.focus();
		});
		const ending = new AbortController();
		const fill = () => {
			title.textContent = t('join.title');
			label.textContent = t('join.code');
			hint.textContent = t('join.hint');
			go.textContent = t('join.go');
			cancel.textContent = t('join.cancel');
			if (fault.textContent !== '') fault.textContent = t('join.wrong');
		};
		fill();
		onLanguage(fill, ending.signal);
		const dialog = openDialog('live-join', title, form);
		dialog.addEventListener('close', () => {
			ending.abort();
			answer(code);
		});
		if (typed !== '') refuse();
		field.focus();
	});
}

function openDialog(className: string, title: HTMLElement, ...content: readonly HTMLElement[]): HTMLDialogElement {
	title.id = `${className}-title`;
	const dialog = element('dialog', `live-dialog ${className}`, title, ...content);
	dialog.setAttribute('aria-labelledby', title.id);
	dialog.addEventListener('close', () => dialog.remove());
	document.body.append(dialog);
	dialog.showModal();
	return dialog;
}
