import { type Fragment, type Html, html } from '../../model/html.ts';
import type { Language } from '../../model/language.ts';
import type { AboutKey } from '../../model/word-keys.ts';
import { createI18n } from '../markup/catalogues.ts';
import { instantOf } from '../markup/instant.ts';
import type { SiteSettings } from '../markup/site-settings.ts';
import { Words } from '../markup/words.ts';
import type { TextContent } from './frame.ts';

/**
 * The accessibility statement that the act on digital services (306/2019) asks for. What the deck itself knows stands in
 * its words; what only the publisher knows comes from the settings, and is said to be missing where it is.
 */
export function accessibilityStatement(language: Language, settings: SiteSettings): TextContent {
	const about = new Words<AboutKey>(createI18n(language), language, 'about');
	const { publisher, assessed } = settings;
	const body = html`
		<p class="lead">${about.rich('accessibility.lead')}</p>
		${
			publisher === null
				? missing(about, 'accessibility.noPublisher')
				: html`<p>${about.rich('accessibility.publisher', { publisher: publisher[language] })}</p>`
		}
		${section(about, 'accessibility.degree')}
		${section(about, 'accessibility.gaps')}
		${section(
			about,
			'accessibility.tests',
			assessed === null
				? missing(about, 'accessibility.tests.notAssessed')
				: html`<p>${about.rich('accessibility.tests.assessed', { date: instantOf(assessed) })}</p>`,
		)}
		${section(about, 'accessibility.feedback', feedback(about, settings))}
		${section(about, 'accessibility.supervision', supervisor(about, settings))}
		${section(about, 'accessibility.dates', dates(about, settings))}
	`;
	return {
		title: about.plain('accessibility.title'),
		description: about.plain('accessibility.description'),
		body,
	};
}

function feedback(about: Words<AboutKey>, { contact }: SiteSettings): Html {
	if (contact === null) return missing(about, 'accessibility.feedback.noContact');
	return html`
		<p>${about.rich('accessibility.feedback.email')} ${letterTo(contact)}</p>
		<p>${about.rich('accessibility.feedback.answer')}</p>
	`;
}

function supervisor(about: Words<AboutKey>, { supervisor }: SiteSettings): Html {
	if (supervisor === null) return missing(about, 'accessibility.supervision.noSupervisor');
	const { language } = about;
	const { name, unit, web, email, phone } = supervisor;
	return html`<ul class="address">
		<li><strong>${name[language]}</strong></li>
		${unit !== null && html`<li>${unit[language]}</li>`}
		<li>${about.rich('accessibility.supervision.web')} <a href="${web[language]}">${new URL(web[language]).host}</a></li>
		${email !== null && html`<li>${about.rich('accessibility.supervision.email')} ${letterTo(email)}</li>`}
		${
			phone !== null &&
			html`<li>${about.rich('accessibility.supervision.phone')} <a href="tel:${phone.replaceAll(' ', '')}">${phone}</a></li>`
		}
	</ul>`;
}

function dates(about: Words<AboutKey>, { statement }: SiteSettings): Html {
	if (statement === null) return missing(about, 'accessibility.dates.notMade');
	const { made, changed } = statement;
	return html`<p>
		${about.rich('accessibility.dates.made', { date: instantOf(made) })}
		${changed !== null && html` ${about.rich('accessibility.dates.changed', { date: instantOf(changed) })}`}
	</p>`;
}

/** The places in the words that a section of a page of text is made from: those that have a heading. */
export type SectionKey = AboutKey extends infer K ? (K extends `${infer Place}.heading` ? Place : never) : never;

/**
 * A section of a page of text: its heading, its paragraphs (`text`), its list (`points`) and the paragraphs after that
 * (`after`), as far as the words have them.
 *
 * @param more what comes last in it
 */
export function section(about: Words<AboutKey>, key: SectionKey, more?: Fragment): Html {
	const words = about.at(key);
	const paragraphs = (name: string) =>
		words.has(name) && words.keys(name).map((each) => html`<p>${words.rich(each)}</p>`);
	return html`<section>
		<h2>${words.rich('heading')}</h2>
		${paragraphs('text')}
		${words.has('points') && html`<ul>${words.keys('points').map((each) => html`<li>${words.rich(each)}</li>`)}</ul>`}
		${paragraphs('after')}
		${more}
	</section>`;
}

/** What whoever publishes the site has still to fill in, said so that nobody takes it for an answer. */
export function missing(about: Words<AboutKey>, key: AboutKey): Html {
	return html`<p class="missing"><strong>${about.rich('page.missing')}</strong> ${about.rich(key)}</p>`;
}

/** A letter to someone, as a link that shows the address. */
export function letterTo(address: string): Html {
	return html`<a href="mailto:${address}">${address}</a>`;
}
