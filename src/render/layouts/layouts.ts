import type { Html } from '../../model/html.ts';
import type { Layout, SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import {
	renderArgument,
	renderArguments,
	renderCase,
	renderGroups,
	renderMeans,
	renderStatement,
} from './arguments.ts';
import {
	renderFiguresChart,
	renderKindsChart,
	renderPointsChart,
	renderRoutesChart,
	renderSidesChart,
} from './beside-chart.ts';
import { renderClaims, renderDuties, renderDuty, renderPanels, renderRoles, renderSince } from './cards.ts';
import { renderActors, renderBase, renderPillars, renderSources } from './columns.ts';
import { renderChain, renderChoice, renderFlows, renderJoin, renderMap, renderPath } from './diagrams.ts';
import { renderDefinitions, renderLaws, renderMessages, renderReasons } from './lists.ts';
import { renderCases, renderContents, renderOpener, renderOpenerFigure, renderTitle } from './opening.ts';

/**
 * Renders the content of a slide of one layout. The frame around it (heading, updates, foot) is added by {@link
 * renderSlide}.
 */
export type Renderer<L extends Layout> = (slide: SlideWith<L>, context: SlideContext) => Html;

/** The renderer of each layout. The compiler rejects a layout without one. */
export const layouts: { readonly [L in Layout]: Renderer<L> } = {
	title: renderTitle,
	contents: renderContents,
	opener: renderOpener,
	'opener-figure': renderOpenerFigure,
	cases: renderCases,
	groups: renderGroups,
	reasons: renderReasons,
	definitions: renderDefinitions,
	laws: renderLaws,
	sources: renderSources,
	chain: renderChain,
	'kinds-chart': renderKindsChart,
	'points-chart': renderPointsChart,
	'figures-chart': renderFiguresChart,
	'routes-chart': renderRoutesChart,
	panels: renderPanels,
	base: renderBase,
	roles: renderRoles,
	claims: renderClaims,
	actors: renderActors,
	means: renderMeans,
	'sides-chart': renderSidesChart,
	arguments: renderArguments,
	case: renderCase,
	join: renderJoin,
	since: renderSince,
	path: renderPath,
	flows: renderFlows,
	duties: renderDuties,
	choice: renderChoice,
	duty: renderDuty,
	statement: renderStatement,
	argument: renderArgument,
	map: renderMap,
	pillars: renderPillars,
	messages: renderMessages,
};
