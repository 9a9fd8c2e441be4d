import { type Html, html } from '../../model/html.ts';
import { type Language, languages } from '../../model/language.ts';
import { firstCap } from '../markup/key-caps.ts';
import type { PresenterContext } from './context.ts';
import { dialog } from './dialogs.ts';

/**
 * Renders the check before the talk. The script fills in what was chosen last time.
 *
 * @param context what the page is made with
 * @param cut the ids of the slides of the short version
 */
export function renderSetup(context: PresenterContext, cut: readonly string[]): Html {
	const { words, address } = context;
	return dialog(
		context,
		'setup',
		'setup.label',
		html`<form id="setup-form" novalidate>
			<div class="columns">
				<div>
					<section>
						<h3>${words.plain('audience.label')}</h3>
						<div id="audiences"><p>${words.plain('audience.none')}</p></div>
						<p><button type="button" id="open-audience">${words.plain('audience.open')}</button></p>
						<p id="audience-blocked" hidden>${words.plain('audience.blocked')} <a id="audience-link" target="_blank" href="">${words.plain('audience.open')}</a></p>
						<div id="readers" hidden></div>
					</section>
					<section>
						<h3>${words.plain('setup.offline')}</h3>
						<p id="offline" role="status">${words.plain('setup.checking')}</p>
					</section>
					<section>
						<h3>${words.plain('setup.qr')}</h3>
						<p>${address === null ? words.plain('setup.qrMissing') : words.plain('setup.qrReady', { address })}</p>
					</section>
				</div>
				<div>
					${choices(context, cut)}
					<fieldset class="numbers">
						<legend>${words.plain('setup.time')}</legend>
						${number(context, 'minutes', 'setup.minutes', 30, 180, 90)}
						${number(context, 'questions', 'setup.questionMinutes', 0, 90, 0)}
						<p class="hint">${words.plain('setup.timeHint')}</p>
					</fieldset>
					<fieldset>
						<legend>${words.plain('setup.hall')}</legend>
						<p class="row">${languages.map((language) => hall(context, language))}</p>
					</fieldset>
					<fieldset>
						<legend>${words.plain('setup.showing')}</legend>
						${checkbox('steps', words.plain('tools.steps'), words.plain('setup.stepsHint'))}
						${checkbox('shortcuts', words.plain('setup.shortcuts'), words.plain('setup.shortcutsHint'))}
					</fieldset>
				</div>
			</div>
			<p class="hint" id="unsaved" hidden>${words.plain('setup.unsaved')}</p>
			<p class="actions">
				<button type="button" class="main" data-command="start" data-before>${words.plain('setup.start')} <kbd aria-hidden="true">${firstCap('presenter', 'start')}</kbd></button>
				<button type="button" data-command="start-here" data-before>${words.plain('setup.startHere')}</button>
				<button type="button" class="main" data-close data-during>${words.plain('setup.continue')}</button>
				<button type="button" data-command="restart" data-during>${words.plain('setup.restart')}</button>
			</p>
		</form>`,
	);
}

function choices({ words, outline, wordsOfSlide }: PresenterContext, cut: readonly string[]): Html {
	const sum = (ids: readonly string[]) =>
		outline.slides.reduce((minutes, { slide }) => minutes + (ids.includes(slide.id) ? slide.minutes : 0), 0);
	const all = outline.slides.map(({ slide }) => slide.id);
	const planned = (ids: readonly string[]) => ({ count: ids.length, minutes: Math.round(sum(ids)) });
	const radio = (value: string, label: string) =>
		html`<label><input type="radio" name="choice" value="${value}"> ${label}</label>`;
	return html`<fieldset>
		<legend>${words.plain('setup.slides')}</legend>
		${radio('all', words.plain('setup.all', planned(all)))}
		${radio('cut', words.plain('setup.cut', planned(cut)))}
		${radio('own', words.plain('setup.own'))}
		<fieldset id="own" hidden data-cut="${cut.join(' ')}">
			<legend>${words.plain('setup.ownHint')}</legend>
			<p id="own-count" class="hint"></p>
			<ol>${outline.slides.map(
				({ slide, number: at }) => html`<li>
					<label><input type="checkbox" name="shown" value="${slide.id}" checked> <span>${at}. ${wordsOfSlide(slide.id).plain('title')}${
						slide.run !== undefined && html` ${slide.run.at}/${slide.run.of}`
					}</span></label>
				</li>`,
			)}</ol>
		</fieldset>
	</fieldset>`;
}

function number(
	{ words }: PresenterContext,
	name: 'minutes' | 'questions',
	label: 'setup.minutes' | 'setup.questionMinutes',
	least: number,
	most: number,
	value: number,
): Html {
	const range = html`min="${least}" max="${most}" step="5" value="${value}"`;
	return html`<p class="number-field">
		<label for="${name}">${words.plain(label)}</label>
		<input type="number" inputmode="numeric" id="${name}" name="${name}" ${range} aria-describedby="${name}-fault">
		<span class="fault" id="${name}-fault" role="alert"></span>
	</p>`;
}

function hall({ words }: PresenterContext, language: Language): Html {
	return html`<label><input type="radio" name="language" value="${language}"> ${words.plain(`languages.${language}`)}</label>`;
}

function checkbox(name: string, label: string, hint: string): Html {
	return html`<div>
		<label><input type="checkbox" name="${name}" aria-describedby="${name}-hint"> ${label}</label>
		<p class="hint" id="${name}-hint">${hint}</p>
	</div>`;
}
