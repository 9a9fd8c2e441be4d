import type { i18n } from 'i18next';
import { charts } from '../../slides/charts.ts';
import { chartIds } from '../deck/chart-ids.ts';
import type { Language } from '../deck/language.ts';
import { linkIds, linkOf } from '../deck/links.ts';
import type { SiteSettings } from '../deck/site-settings.ts';
import { textsIn } from '../deck/word-tree.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { linksIn } from './about-links.ts';
import { chartTexts } from './chart-texts.ts';
import { datasetOf } from './datasets.ts';
import { escapeHtml } from './html.ts';
import { richHtml } from './rich-html.ts';
import { Words } from './words.ts';

/**
 * All words of a language as the pages write them, for a page that changes its language in place: HTML by key, ready to be
 * put where `data-words` and `data-t` ask for it, what of the charts follows the language, and the addresses of
 * the links.
 *
 * @returns JSON: an object of strings; values still to be filled in stand as `{{name}}`
 * @throws Error when two texts have the same key
 */
export function wordFile(catalogue: Catalogue, i18n: i18n, language: Language, settings: SiteSettings): string {
	const words = new Words(i18n, language, 'charts');
	// The presenter's window is a page of its own, which changes its language by being loaded in another.
	// Those pages of text are others as well.
	const { presenter: _, about: _pages, ...ofDeck } = catalogue;
	const all = new Map(
		textsIn(ofDeck).map(({ path, text }) => {
			const hyphens = text.includes('{{') ? 'none' : 'soft';
			return [path.join('.'), richHtml(text, language, hyphens).source] as const;
		}),
	);
	for (const id of chartIds) {
		const context = { dataset: datasetOf(id), spec: charts[id], words: words.at(id), common: words.at('common') };
		for (const [slot, text] of chartTexts(context)) {
			const key = `charts.${slot}`;
			if (all.has(key)) throw new Error(`locales/${language}/charts.json: ${slot}: the charts use this key themselves`);
			all.set(key, text);
		}
	}
	all.set('about.links', linksIn(new Words(i18n, language, 'about'), settings).source);
	for (const id of linkIds) all.set(`links.${id}`, escapeHtml(linkOf(id, language).href));
	return JSON.stringify(Object.fromEntries(all));
}
