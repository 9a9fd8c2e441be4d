import type { Html } from '../../model/html.ts';
import type { Layout, SlideWith } from '../../model/slide.ts';
import type { SlideContext } from '../markup/context.ts';
import { renderActors } from './actors.ts';
import { renderArgument } from './argument.ts';
import { renderArguments } from './arguments.ts';
import { renderKindsChart } from './beside-chart.ts';
import { renderDuties } from './cards.ts';
import { renderCase } from './case.ts';
import { renderCases } from './cases.ts';
import { renderChain } from './chain.ts';
import { renderChoice } from './choice.ts';
import { renderClaims } from './claims.ts';
import { renderBase } from './columns.ts';
import { renderContents } from './contents.ts';
import { renderDefinitions } from './definitions.ts';
import { renderPath } from './diagrams.ts';
import { renderDuty } from './duty.ts';
import { renderFiguresChart } from './figures-chart.ts';
import { renderFlows } from './flows.ts';
import { renderGroups } from './groups.ts';
import { renderJoin } from './join.ts';
import { renderLaws } from './lists.ts';
import { renderMap } from './map.ts';
import { renderMeans } from './means.ts';
import { renderMessages } from './messages.ts';
import { renderOpener, renderOpenerFigure } from './opening.ts';
import { renderPanels } from './panels.ts';
import { renderPillars } from './pillars.ts';
import { renderPointsChart } from './points-chart.ts';
import { renderReasons } from './reasons.ts';
import { renderRoles } from './roles.ts';
import { renderRoutesChart } from './routes-chart.ts';
import { renderSidesChart } from './sides-chart.ts';
import { renderSince } from './since.ts';
import { renderSources } from './sources.ts';
import { renderStatement } from './statement.ts';
import { renderTitle } from './title.ts';

/** Turns the content of a slide of one layout into HTML. */
export type Renderer<L extends Layout> = (slide: SlideWith<L>, context: SlideContext) => Html;

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
