import { embedded } from '../browser/stored.ts';
import { startTalk } from './audience/start.ts';
import { startCharts } from './charts/start.ts';
import { startControls } from './controls.ts';
import { startBlank } from './deck/blank.ts';
import { chooseView, chosenView } from './deck/chosen-view.ts';
import { startLanguage } from './deck/language.ts';
import { startPanels } from './deck/panels.ts';
import { sectionRead, startReadPlace, takeReadPlace } from './deck/read-place.ts';
import { returnToKept } from './deck/reading-place.ts';
import { focusHeading, sections } from './deck/slides.ts';
import { currentIndex, startStage, stopStage } from './deck/stage.ts';
import { NARROW, type View, viewFor } from './deck/view.ts';
import { startTerms } from './glossary/start.ts';
import { startKeys } from './keys.ts';
import { startOffer } from './offer.ts';
import { startOffline } from './offline/start.ts';
import { startPrinting } from './print/start.ts';
import { closeReading, openReading } from './reading/start.ts';
import { startSearching } from './search/start.ts';
import { startSettings } from './settings.ts';
import { startReport } from './start-report.ts';

const root = document.documentElement;
const narrow = matchMedia(NARROW);

// The place first, then what someone may press; each in a task of its own, so that a key is answered in between.
const starts = [
	() => {
		const view = viewFor(location.search, narrow.matches, chosenView());
		if (view) root.dataset.view = view;
		startControls();
		startKeys();
		startTerms();
		startSearching({ restart, changeView });
		if (view === 'slides') void startStage();
		root.dataset.awake = '';
	},
	() => {
		startPanels();
		startBlank();
		startSettings(restart);
	},
	startCharts,
	startLanguage,
	startPrinting,
	...(embedded
		? [() => void import('./embed.ts').then(({ startEmbed }) => startEmbed())]
		: [startOffer, startOffline, () => startTalk({ restart, changeView })]),
	startReport,
	() => {
		if (root.dataset.view === 'read') void openReading().then(returnToKept);
		document.addEventListener('click', followChoice);
		narrow.addEventListener('change', changeView);
		startReadPlace();
	},
];
if (root.hidden) void showPaper();
// Without a view the browser is too old: see head.ts.
else if (root.dataset.view) for (const start of starts) setTimeout(start);

/** Shows the page as paper, as its address asks; as an article when that cannot be had. */
async function showPaper(): Promise<void> {
	try {
		await (await import('./paper/show.ts')).showPaper();
	} finally {
		root.hidden = false;
	}
}

/** Follows the window across the width below which a stage cannot be read, and keeps the place. */
function changeView(): void {
	const view = viewFor(location.search, narrow.matches, chosenView());
	// A sheet of paper is narrow too: while the page is being printed its view stays.
	if (!view || view === root.dataset.view || 'paper' in root.dataset) return;
	const here = root.dataset.view === 'slides' ? sections[currentIndex()] : sectionRead();
	root.dataset.view = view;
	if (here) history.replaceState(history.state, '', `#/${here.id}`);
	if (view === 'slides') {
		closeReading();
		void startStage();
	} else {
		stopStage();
		here?.scrollIntoView({ block: 'start' });
		takeReadPlace(here);
		void openReading();
	}
}

/** A control for the other view, wherever it stands. */
function followChoice({ target }: Event): void {
	const action = target instanceof Element ? target.closest<HTMLElement>('button[data-action]')?.dataset.action : '';
	if (action === 'slides' || action === 'read') choose(action);
}

/** Takes a view because the reader asks for it, and remembers that. */
function choose(view: View): void {
	chooseView(view, narrow.matches);
	changeView();
	focusHeading(view === 'slides' ? sections[currentIndex()] : sectionRead());
}

/** Starts the stage anew, so that reveal.js counts the steps again, at the slide that the address may not name yet. */
function restart(): void {
	if (root.dataset.view !== 'slides') return;
	const here = sections[currentIndex()];
	stopStage();
	if (here) history.replaceState(history.state, '', `#/${here.id}`);
	void startStage();
}
