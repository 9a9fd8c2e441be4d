import { municipalityQuery } from '../../model/addresses.ts';
import { html } from '../../model/html.ts';
import { type Language, localeOf } from '../../model/language.ts';
import type { Area, Municipality } from '../../model/municipal/division-schema.ts';
import { lineOf } from '../../model/municipal/filled-words.ts';
import { comparedTable, sourcesSection, uniqueOrigins } from '../../model/municipal/page-content.ts';
import { nationalRowsOf } from '../../model/municipal/page-figures.ts';
import type { AboutKey, UiKey } from '../../model/word-keys.ts';
import { catalogueOf, createI18n } from '../markup/catalogues.ts';
import { datasetOf } from '../markup/datasets.ts';
import { municipalFigures } from '../markup/municipal.ts';
import { ownMunicipality } from '../markup/own-municipality.ts';
import type { SiteSettings } from '../markup/site-settings.ts';
import { Words } from '../markup/words.ts';
import type { TextContent } from './frame.ts';

/**
 * The page of municipalities: a list of all, and the figures of the country that they are compared with. The script of
 * the page (`src/page/municipality-page/`) shows those of one municipality in their place.
 *
 * @param language decides about the words, and about the alphabet by which the municipalities are sorted
 * @param settings which municipality is shown to whoever has chosen none
 */
export function municipalityPage(language: Language, settings: SiteSettings): TextContent {
	const catalogue = catalogueOf(language);
	const { municipal: words, charts } = catalogue;
	const { page } = words;
	const i18n = createI18n(language);
	const deck = new Words<UiKey>(i18n, language, 'ui').plain('page.deckTitle');
	const title = new Words<AboutKey>(i18n, language, 'about').plain('page.title', { title: '{{title}}', deck });
	const [national, netImmigration] = [datasetOf('foreign-language-speakers'), datasetOf('net-immigration')];
	const figures = { ...municipalFigures(), national };
	const { compare } = new Intl.Collator(localeOf[language]);
	const byName = (one: Area | Municipality, other: Area | Municipality) => compare(one[language], other[language]);
	const regions = figures.division.regions.toSorted(byName).map((region) => ({
		region,
		municipalities: figures.division.municipalities.filter((one) => one.region === region.code).toSorted(byName),
	}));
	const { ages } = figures.datasets;
	const origins = uniqueOrigins([
		...Object.values(ages.sources),
		...[...national.series, ...netImmigration.series].map((series) => ({ ...series, table: series.table ?? '' })),
		figures.division,
	]);
	const own = ownMunicipality(settings);
	return {
		title: page.title,
		description: page.description,
		body: html`
			<div id="municipality" data-title="${title}"${own !== null && html` data-site-municipality="${own}"`}>
				<div class="choose"></div>
				<noscript><p class="missing">${lineOf(page.script)}</p></noscript>
				<p class="fault" role="alert"></p>
				<div class="one"></div>
				<div class="all">
					<p class="lead">${lineOf(page.lead)}</p>
					<section class="compared">
						<h2>${page.compared.national}</h2>
						${comparedTable(nationalRowsOf(figures, netImmigration, words), [words.country], page.compared.national, words, charts.common)}
					</section>
					<section class="list">
						<h2>${page.list}</h2>
						${regions.map(
							({ region, municipalities }) => html`<h3>${lineOf(region[language])}</h3>
							<ul>${municipalities.map((one) => html`<li><a href="${municipalityQuery(one.code)}">${lineOf(one[language])}</a></li>`)}</ul>`,
						)}
					</section>
					${sourcesSection(origins, language, charts.common, page)}
				</div>
				<p class="unseen" id="announcer" role="status"></p>
			</div>
		`,
	};
}
