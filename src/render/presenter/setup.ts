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
	const { words, address, live } = context;
	return dialog(
		context,
		'setup',
		'setup.label',
		html`<form id="setup-form" novalidate>
			<div class="columns">
				<div>
					<section>
						<h3>${words.line('audience.label')}</h3>
						<div id="audiences"><p>${words.line('audience.none')}</p></div>
						<p><button type="button" id="open-audience">${words.line('audience.open')}</button></p>
						<p id="audience-blocked" hidden>${words.line('audience.blocked')} <a id="audience-link" target="_blank" href="">${words.line('audience.open')}</a></p>
						<div id="readers" hidden></div>
					</section>
					<section>
						<h3>${words.line('setup.offline')}</h3>
						<p id="offline" role="status">${words.line('setup.checking')}</p>
					</section>
					${
						// A room for phones has a code of its own.
						(address !== null || !live) &&
						html`<section>
							<h3>${words.line('setup.qr')}</h3>
							<p>${address === null ? words.line('setup.qrMissing') : words.line('setup.qrReady', { address })}</p>
						</section>`
					}
				</div>
				<div>
					${choices(context, cut)}
					<div id="setup-municipality"></div>
					<fieldset class="numbers">
						<legend>${words.line('setup.time')}</legend>
						${number(context, 'minutes', 'setup.minutes', 30, 180, 90)}
						${number(context, 'questions', 'setup.questionMinutes', 0, 90, 0)}
						<p class="hint">${words.line('setup.timeHint')}</p>
					</fieldset>
					<fieldset>
						<legend>${words.line('setup.hall')}</legend>
						<p class="row">${languages.map((language) => hall(context, language))}</p>
					</fieldset>
					<fieldset>
						<legend>${words.line('setup.showing')}</legend>
						${checkbox('steps', words.line('tools.steps'), words.line('setup.stepsHint'))}
						${checkbox('shortcuts', words.line('setup.shortcuts'), words.line('setup.shortcutsHint'))}
					</fieldset>
				</div>
			</div>
			<p class="hint" id="unsaved" hidden>${words.line('setup.unsaved')}</p>
			<p class="actions">
				<button type="button" class="main" data-command="start" data-before>${words.line('setup.start')} <kbd aria-hidden="true">${firstCap('presenter', 'start')}</kbd></button>
				<button type="button" data-command="start-here" data-before>${words.line('setup.startHere')}</button>
				<button type="button" class="main" data-close data-during>${words.line('setup.continue')}</button>
				<button type="button" data-command="restart" data-during>${words.line('setup.restart')}</button>
			</p>
		</form>`,
	);
}

function choices({ words, outline, wordsOfSlide }: PresenterContext, cut: readonly string[]): Html {
	const sum = (ids: readonly string[]) =>
		outline.slides.reduce((minutes, { slide }) => minutes + (ids.includes(slide.id) ? slide.minutes : 0), 0);
	const all = outline.slides.map(({ slide }) => slide.id);
	const planned = (ids: readonly string[]) => ({ count: ids.length, minutes: Math.round(sum(ids)) });
	const radio = (value: string, label: Html) =>
		html`<label><input type="radio" name="choice" value="${value}"> ${label}</label>`;
	return html`<fieldset>
		<legend>${words.line('setup.slides')}</legend>
		${radio('all', words.line('setup.all', planned(all)))}
		${radio('cut', words.line('setup.cut', planned(cut)))}
		${radio('own', words.line('setup.own'))}
		<fieldset id="own" hidden data-cut="${cut.join(' ')}">
			<legend>${words.line('setup.ownHint')}</legend>
			<p id="own-count" class="hint"></p>
			<ol>${outline.slides.map(
				({ slide, number: at }) => html`<li>
					<label><input type="checkbox" name="shown" value="${slide.id}" checked> <span>${at}. ${wordsOfSlide(slide.id).line('title')}${
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
		<label for="${name}">${words.line(label)}</label>
		<input type="number" inputmode="numeric" id="${name}" name="${name}" ${range} aria-describedby="${name}-fault">
		<span class="fault" id="${name}-fault" role="alert"></span>
	</p>`;
}

function hall({ words }: PresenterContext, language: Language): Html {
	return html`<label><input type="radio" name="language" value="${language}"> ${words.line(`languages.${language}`)}</label>`;
}

function checkbox(name: string, label: Html, hint: Html): Html {
	return html`<div>
		<label><input type="checkbox" name="${name}" aria-describedby="${name}-hint"> ${label}</label>
		<p class="hint" id="${name}-hint">${hint}</p>
	</div>`;
}
