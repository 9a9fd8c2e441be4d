import type { i18n } from 'i18next';
import { charts } from '../../slides/charts.ts';
import { chartIds } from '../model/chart-ids.ts';
import { escapeHtml } from '../model/html.ts';
import type { Language } from '../model/language.ts';
import type { Catalogue } from '../model/word-keys.ts';
import { textsIn } from '../model/word-tree.ts';
import { chartTexts } from './charts/chart-texts.ts';
import { linksIn } from './markup/about-links.ts';
import { datasetOf } from './markup/datasets.ts';
import type { Term } from './markup/glossary.ts';
import { linkIds, linkOf } from './markup/links.ts';
import { hyphensFor, richHtml, unbroken } from './markup/rich-html.ts';
import type { SiteSettings } from './markup/site-settings.ts';
import { Words } from './markup/words.ts';

/** What a file of words is made from, all of it in one language. */
export interface WordsOfPage {
	readonly catalogue: Catalogue;
	readonly i18n: i18n;
	readonly language: Language;
	readonly settings: SiteSettings;
	/** The terms of the glossary. */
	readonly terms: readonly Term[];
	/** The texts in which terms are marked, as HTML by key. */
	readonly marked: ReadonlyMap<string, string>;
}

/**
 * All words of a language as the deck page of that language has them, for a page that changes its language in place. It
 * holds HTML by the keys of `data-words` and `data-i18n`, the parts of the charts that depend on the language, the
 * addresses of the links, and the definitions of the glossary.
 *
 * @param page the words of the language, and the marks that were put into them
 * @returns JSON: an object of strings; values that the page fills in are written as `{{name}}`
 * @throws Error when two texts have the same key
 */
export function wordFile(page: WordsOfPage): string {
	const { catalogue, i18n, language, settings, terms, marked } = page;
	const words = new Words(i18n, language, 'charts');
	// The presenter's window and the text pages load another page to change their language, so they need no words here. What is
	// said of a municipality is filled in by the page, which has both languages of it; so are polls and all else of live. A
	// PowerPoint file is made elsewhere.
	const {
		presenter: _,
		about: _pages,
		glossary: _glossary,
		municipal: _municipal,
		live: _live,
		polls: _polls,
		pptx: _pptx,
		...ofDeck
	} = catalogue;
	const all = new Map(
		textsIn(ofDeck).map(({ path, text }) => {
			const key = path.join('.');
			return [key, marked.get(key) ?? richHtml(text, language, hyphensFor(text)).source] as const;
		}),
	);
	const shared = { common: words.at('common'), months: words.at('months') };
	for (const id of chartIds) {
		const context = { dataset: datasetOf(id), spec: charts[id], words: words.at(id), ...shared };
		for (const [chartKey, text] of chartTexts(context)) {
			const key = `charts.${chartKey}`;
			if (all.has(key))
				throw new Error(`locales/${language}/charts.json: ${chartKey}: the charts use this key themselves`);
			all.set(key, text);
		}
	}
	all.set('about.links', linksIn(new Words(i18n, language, 'about'), settings).source);
	for (const id of linkIds) all.set(`links.${id}`, escapeHtml(linkOf(id, language).href));
	for (const { id, name, definition } of terms) {
		all.set(`glossary.terms.${id}.term`, unbroken(name).source);
		all.set(`glossary.terms.${id}.definition`, definition.source);
	}
	return JSON.stringify(Object.fromEntries(all));
}
