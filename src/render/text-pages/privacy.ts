import { html } from '../../model/html.ts';
import type { Language } from '../../model/language.ts';
import type { AboutKey } from '../../model/word-keys.ts';
import { createI18n } from '../markup/catalogues.ts';
import type { SiteSettings } from '../markup/site-settings.ts';
import { Words } from '../markup/words.ts';
import { letterTo, missing, section } from './accessibility.ts';
import type { TextContent } from './frame.ts';

/**
 * The privacy page. It says what is stored in the browser and why, and that nobody is tracked; and what phones send, where the
 * site has live.
 *
 * @param language decides about the words of the page and the addresses of its links
 * @param settings the publisher as controller of the data, its e-mail address, and the broker of live
 */
export function privacyPage(language: Language, { publisher, contact, live }: SiteSettings): TextContent {
	const about = new Words<AboutKey>(createI18n(language), language, 'about');
	const answers =
		publisher === null
			? missing(about, 'privacy.controller.noPublisher')
			: html`<p>${about.rich('privacy.controller.publisher', { publisher: publisher[language] })}</p>`;
	const email = contact !== null && html`<p>${about.rich('privacy.controller.email')} ${letterTo(contact)}</p>`;
	const elsewhere =
		typeof live === 'string' && html`<p>${about.rich('privacy.live.elsewhere', { host: new URL(live).host })}</p>`;
	return {
		title: about.plain('privacy.title'),
		description: about.plain('privacy.description'),
		body: html`
			<p class="lead">${about.rich(live === null ? 'privacy.lead' : 'privacy.leadLive')}</p>
			${section(about, 'privacy.stored')}
			${section(about, 'privacy.leaves')}
			${live !== null && section(about, 'privacy.live', elsewhere)}
			${section(about, 'privacy.clear')}
			${section(about, 'privacy.controller', html`${answers}${email}`)}
		`,
	};
}
