import about from '../../../locales/sv/about.json';
import charts from '../../../locales/sv/charts.json';
import glossary from '../../../locales/sv/glossary.json';
import handout from '../../../locales/sv/handout.json';
import integration from '../../../locales/sv/integration.json';
import introduction from '../../../locales/sv/introduction.json';
import legislation from '../../../locales/sv/legislation.json';
import live from '../../../locales/sv/live.json';
import municipal from '../../../locales/sv/municipal.json';
import municipality from '../../../locales/sv/municipality.json';
import offline from '../../../locales/sv/offline.json';
import opening from '../../../locales/sv/opening.json';
import polls from '../../../locales/sv/polls.json';
import pptx from '../../../locales/sv/pptx.json';
import presenter from '../../../locales/sv/presenter.json';
import reading from '../../../locales/sv/reading.json';
import recruitment from '../../../locales/sv/recruitment.json';
import search from '../../../locales/sv/search.json';
import situation from '../../../locales/sv/situation.json';
import summary from '../../../locales/sv/summary.json';
import ui from '../../../locales/sv/ui.json';
import vitality from '../../../locales/sv/vitality.json';
import type { Catalogue } from '../../model/word-keys.ts';

/**
 * The Swedish words, with one namespace for each file of `locales/sv`. They are the reference for all other languages.
 */
export const swedish = {
	about,
	charts,
	glossary,
	handout,
	integration,
	introduction,
	legislation,
	live,
	municipal,
	municipality,
	offline,
	opening,
	presenter,
	polls,
	pptx,
	reading,
	recruitment,
	search,
	situation,
	summary,
	ui,
	vitality,
} satisfies Catalogue;
