import { embedded } from '../browser/stored.ts';
import { startTalk } from './audience/start.ts';
import { startCharts } from './charts/start.ts';
import { startControls } from './controls.ts';
import { startBlank } from './deck/blank.ts';
import { startFullScreen } from './deck/full-screen.ts';
import { startLanguage } from './deck/language.ts';
import { tellLeastSize } from './deck/least-size.ts';
import { startNewVersion } from './deck/new-version.ts';
import { startPanels } from './deck/panels.ts';
import { startReadingPosition } from './deck/reading-position.ts';
import { restoreScroll } from './deck/scroll-anchor.ts';
import { isOn, setFlag, stateOf } from './deck/state.ts';
import { viewFor } from './deck/view.ts';
import { connectViews, restartStage, startView } from './deck/views.ts';
import { startTerms } from './glossary/start.ts';
import { startKeys } from './keys.ts';
import { startLive } from './live/start.ts';
import { startMunicipality } from './municipality/start.ts';
import { startOffline } from './offline/start.ts';
import { startPrinting } from './print/start.ts';
import { closeReading, openReading } from './reading/start.ts';
import { startSearching } from './search/start.ts';
import { startSettings } from './settings.ts';
import { startOffer } from './start-offer.ts';
import { startReport } from './start-report.ts';
import { startTips } from './tips.ts';

const root = document.documentElement;

/**
 * The start of the page, in order: first the current slide, then what someone may press. Each step runs in a task of
 * its own, so that the browser can handle a key in between.
 */
const startupTasks = [
	() => {
		startControls();
		startKeys();
		startTerms();
		startSearching();
		startView();
		connectViews({ open: () => void openReading(), close: closeReading });
		setFlag('ready', true);
	},
	() => {
		startTips();
		startPanels();
		startBlank();
		startFullScreen();
		startSettings(restartStage);
	},
	startCharts,
	startLanguage,
	startPrinting,
	startMunicipality,
	...(embedded
		? [() => void import('./embed.ts').then(({ startEmbed }) => startEmbed())]
		: [startOffer, startOffline, startTalk, startLive]),
	startReport,
	// Without it cards stand where style sheets put them.
	() => void import('./deck/cards.ts').then(({ startCards }) => startCards()).catch(() => {}),
	() => {
		if (stateOf('view') === 'read') void openReading().then(restoreScroll);
		startReadingPosition();
	},
];
// Nothing starts in a browser that is too old, where the script in the head does nothing, nor in the trainer's window, which has
// none: that loads this file for what both windows use.
if (root.hidden || stateOf('view') || isOn('textOnly')) {
	// Nothing is copied before something is selected.
	document.addEventListener(
		'selectionchange',
		() => void import('../browser/copy-text.ts').then(({ startCopying }) => startCopying()).catch(() => {}),
		{ once: true },
	);
	startNewVersion();
	if (viewFor(location.search, false)) startPage();
	else void showPaper();
}

/** Starts the slides or the text. */
function startPage(): void {
	tellLeastSize();
	for (const task of startupTasks) setTimeout(task);
}

/** Lays the page out for paper, as its address asks. If that fails, the page is shown as an article. */
async function showPaper(): Promise<void> {
	try {
		await (await import('./paper/show.ts')).showPaper();
	} finally {
		root.hidden = false;
	}
}
