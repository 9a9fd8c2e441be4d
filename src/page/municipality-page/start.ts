import { replaceAddress } from '../../browser/address.ts';
import { elementFrom } from '../../browser/element.ts';
import { contextOf, drawingsOf, municipalFigure } from '../../browser/municipality/chart-figure.ts';
import { fetchDivision } from '../../browser/municipality/division.ts';
import { municipalityField } from '../../browser/municipality/field.ts';
import { chartWords, municipalWords } from '../../browser/municipality/figure-words.ts';
import { fetchMunicipalFigures } from '../../browser/municipality/figures.ts';
import { fieldWords } from '../../browser/municipality/words.ts';
import { recall, remember } from '../../browser/stored.ts';
import { unbroken } from '../../browser/unbroken.ts';
import { municipalityQuery } from '../../model/addresses.ts';
import { html } from '../../model/html.ts';
import { municipalChartIds, municipalChartsOf } from '../../model/municipal/charts.ts';
import { chosenMunicipality, MUNICIPALITY, NO_MUNICIPALITY } from '../../model/municipal/choice.ts';
import { municipalityOf } from '../../model/municipal/division.ts';
import type { Municipality } from '../../model/municipal/division-schema.ts';
import { municipalityContent } from '../../model/municipal/page-content.ts';
import { fill, municipalTextsOf } from '../../model/municipal/texts.ts';
import { queryIn } from '../../model/query.ts';
import { addChart, loadDrawing, removeChart } from '../charts/added.ts';
import { pageLanguage } from '../deck/language.ts';
import { setMunicipality } from '../deck/state.ts';

/**
 * What runs in the page of municipalities: the field for choosing one, and the figures of the one that is shown, in place
 * of the list of all. The address always names it, so that it can be sent.
 */

const language = pageLanguage();
const { page: words } = municipalWords[language];
const [root, heading] = [elementWith('#municipality'), elementWith('h1')];
const [place, all, fault] = [elementWith('.one', root), elementWith('.all', root), elementWith('.fault', root)];
const toOther = [...document.querySelectorAll<HTMLAnchorElement>('.top a[hreflang]')].map((link) => ({
	link,
	address: link.href,
}));
/** What the page is called that shows none. */
const listTitle = words.title;

/** The number of the latest change: what comes late for an earlier one is stale. */
let latest = 0;

const field = municipalityField({
	id: 'page-municipality',
	language,
	load: fetchDivision,
	onChoose(municipality) {
		const kept = remember(MUNICIPALITY, municipality?.code ?? NO_MUNICIPALITY);
		const none = kept ? '' : municipalityQuery(NO_MUNICIPALITY);
		history.pushState(null, '', location.pathname + (municipality ? municipalityQuery(municipality.code) : none));
		void update();
	},
});
elementWith('.choose', root).append(field.element);
addEventListener('popstate', () => void update());
void update();

/** Shows the municipality that the address names, or else the one that the reader or the site has chosen, or the list. */
async function update(): Promise<void> {
	const turn = ++latest;
	const address = queryIn(location.search).get(MUNICIPALITY) ?? undefined;
	const sources = { address, remembered: recall(MUNICIPALITY), site: root.dataset.siteMunicipality };
	const named = Object.values(sources).find((source) => source !== undefined);
	// The list would be seen for a moment before the figures have come.
	if (named !== undefined && named !== NO_MUNICIPALITY) all.hidden = true;
	try {
		const division = named === undefined ? undefined : await fetchDivision();
		if (turn !== latest) return;
		const unknown =
			division && address !== undefined && address !== NO_MUNICIPALITY && !municipalityOf(division, address);
		const wanted = division && !unknown ? chosenMunicipality(division, sources) : undefined;
		if (wanted) await showMunicipality(wanted, turn);
		else showList(unknown ? fill(fieldWords(language).notices.unknown, { digits: address }) : '');
	} catch {
		if (turn === latest) showList(words.failed);
	}
}

/** Shows the list of all municipalities, and says why where that is not what was asked for. */
function showList(reason: string): void {
	clear();
	all.hidden = false;
	name(undefined, listTitle);
	fault.replaceChildren(...unbroken(reason));
}

async function showMunicipality(municipality: Municipality, turn: number): Promise<void> {
	const [figures, { drawSvg }] = await Promise.all([fetchMunicipalFigures(), loadDrawing()]);
	if (turn !== latest) return;
	const source = { figures, municipality, language, words: municipalWords[language] };
	const [charts, texts] = [municipalChartsOf(figures, municipality), municipalTextsOf(source)];
	const contexts = new Map(municipalChartIds.map((id) => [id, contextOf(id, charts[id], texts, language)] as const));
	const content = elementFrom(
		html`<div>
			${municipalityContent(source, texts, chartWords[language], (id) => html`<div data-figure="${id}"></div>`)}
			<p class="to-all"><a href="${municipalityQuery(NO_MUNICIPALITY)}">${words.toAll}</a></p>
		</div>`.source,
	);
	clear();
	fault.replaceChildren();
	all.hidden = true;
	place.append(content);
	for (const [id, context] of contexts) {
		const figure = municipalFigure(municipality, () => ({ context, texts }), drawingsOf(context, drawSvg));
		elementWith(`[data-figure=${id}]`, content).replaceWith(figure);
		addChart(figure, charts[id]);
	}
	name(municipality, fill(words.titleOfOne, { name: municipality[language] }));
	if (queryIn(location.search).get(MUNICIPALITY) === null)
		replaceAddress(location.pathname + municipalityQuery(municipality.code) + location.hash);
}

/** Takes away the figures that are shown. */
function clear(): void {
	for (const figure of place.querySelectorAll('figure')) removeChart(figure);
	place.replaceChildren();
}

/** Names what is shown, where a page names it: in its heading, its title, the field, and the link to its counterpart. */
function name(municipality: Municipality | undefined, title: string): void {
	heading.replaceChildren(...unbroken(title));
	document.title = fill(root.dataset.title ?? '', { title });
	field.show(municipality);
	for (const { link, address } of toOther)
		link.href = address + (municipality ? municipalityQuery(municipality.code) : '');
	setMunicipality(municipality?.code);
}

/** @throws Error when the page has no such element */
function elementWith(selector: string, within: ParentNode = document): HTMLElement {
	const found = within.querySelector<HTMLElement>(selector);
	if (!found) throw new Error(`the page has no ${selector}`);
	return found;
}
