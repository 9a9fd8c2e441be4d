import { type Fragment, type Html, html } from '../../model/html.ts';
import { instantOf } from '../../model/instant.ts';
import type { Language } from '../../model/language.ts';
import type { AboutKey } from '../../model/word-keys.ts';
import { createI18n } from '../markup/catalogues.ts';
import type { SiteSettings } from '../markup/site-settings.ts';
import { Words } from '../markup/words.ts';
import type { TextContent } from './frame.ts';

/**
 * The accessibility statement that the Act on the Provision of Digital Services (306/2019) requires. Its words say what
 * is true of the deck itself. What only the publisher knows comes from `site.json`, and the statement says so where it
 * is missing.
 *
 * @param language decides about the words of the page and the addresses of its links
 * @param settings publisher, contact, supervisor and dates
 */
export function accessibilityStatement(language: Language, settings: SiteSettings): TextContent {
	const about = new Words<AboutKey>(createI18n(language), language, 'about');
	const { publisher, assessed, live } = settings;
	const body = html`
		<p class="lead">${about.rich('accessibility.lead')}</p>
		${
			publisher === null
				? missing(about, 'accessibility.noPublisher')
				: html`<p>${about.rich('accessibility.publisher', { publisher: publisher[language] })}</p>`
		}
		${section(about, 'accessibility.degree')}
		${section(about, 'accessibility.gaps')}
		${live !== null && section(about, 'accessibility.live')}
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

/** The keys from which {@link section} can make a section: those that have a heading. */
export type SectionKey = AboutKey extends infer K ? (K extends `${infer Place}.heading` ? Place : never) : never;

/**
 * A section of a text page: its heading, its paragraphs (`text`), its list (`points`) and the paragraphs after the list
 * (`after`). Entries that the words do not have are left out.
 *
 * @param about the words of the namespace `about`
 * @param key the entry that holds the words of the section
 * @param more what comes last in the section
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

/**
 * A statement that the publisher of the site has not filled in something yet. It is worded and marked so that nobody
 * takes it for an answer.
 *
 * @param about the words of the namespace `about`
 * @param key the words that say what is missing
 */
export function missing(about: Words<AboutKey>, key: AboutKey): Html {
	return html`<p class="missing"><strong>${about.rich('page.missing')}</strong> ${about.rich(key)}</p>`;
}

/**
 * A `mailto:` link that shows its e-mail address.
 *
 * @param address an e-mail address
 */
export function letterTo(address: string): Html {
	return html`<a href="mailto:${address}">${address}</a>`;
}
