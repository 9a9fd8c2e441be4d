import about from '../../../locales/fi/about.json';
import charts from '../../../locales/fi/charts.json';
import glossary from '../../../locales/fi/glossary.json';
import handout from '../../../locales/fi/handout.json';
import integration from '../../../locales/fi/integration.json';
import introduction from '../../../locales/fi/introduction.json';
import legislation from '../../../locales/fi/legislation.json';
import live from '../../../locales/fi/live.json';
import municipal from '../../../locales/fi/municipal.json';
import municipality from '../../../locales/fi/municipality.json';
import offline from '../../../locales/fi/offline.json';
import opening from '../../../locales/fi/opening.json';
import polls from '../../../locales/fi/polls.json';
import pptx from '../../../locales/fi/pptx.json';
import presenter from '../../../locales/fi/presenter.json';
import reading from '../../../locales/fi/reading.json';
import recruitment from '../../../locales/fi/recruitment.json';
import search from '../../../locales/fi/search.json';
import situation from '../../../locales/fi/situation.json';
import summary from '../../../locales/fi/summary.json';
import ui from '../../../locales/fi/ui.json';
import vitality from '../../../locales/fi/vitality.json';
import type { Catalogue } from '../../model/word-keys.ts';

/**
 * The Finnish words, with one namespace for each file of `locales/fi`. The compiler rejects them when they lack a key
 * that the Swedish words have.
 */
export const finnish = {
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
