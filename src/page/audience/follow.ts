import { perFrame } from '../../browser/per-frame.ts';
import type { Language } from '../../model/language.ts';
import type { TalkState } from '../../model/talk.ts';
import css from '../../styles/audience.css?inline';
import { setBlank } from '../deck/blank.ts';
import { onLanguage, pageLanguage, toggleLanguage } from '../deck/language.ts';
import { closePanels } from '../deck/panels.ts';
import { indexOf } from '../deck/slides.ts';
import { currentIndex, currentStep, onSlide, show } from '../deck/stage.ts';
import { changeView, restartStage } from '../deck/views.ts';
import { enlarge } from './enlarge.ts';

const root = document.documentElement;

/** How a window follows. */
export interface Following {
	/** The page's part in the talk: what it shows beside the slide, and its style. */
	readonly role: 'audience' | 'preview';
	/** The language that this window shall have in a state. */
	languageIn(state: TalkState): Language;
	/** Is called when the state is on the stage. */
	onShown?(state: TalkState): void;
}

export interface Follower {
	/** Brings a state onto the stage, at most one in a frame. */
	follow(state: TalkState): void;
	/** The state that was told last. */
	readonly state: TalkState | undefined;
	stop(): void;
}

/** Makes the page show what it is told, and nothing else: no controls, no notices, no pointer. */
export function startFollowing({ role, languageIn, onShown }: Following): Follower {
	let wanted: TalkState | undefined;
	let ended = false;
	const stepsBefore = 'steps' in root.dataset;
	addStyles();
	root.dataset.role = role;
	closePanels();
	showSlides();
	const apply = () => {
		if (!wanted || ended) return;
		const state = wanted;
		useSteps(state.steps);
		if (pageLanguage() !== languageIn(state)) toggleLanguage();
		const index = indexOf(state.slide);
		const step = state.steps ? state.step : 0;
		if (index >= 0 && (index !== currentIndex() || (state.steps && step !== currentStep()))) show(index, step);
		if (role === 'audience') setBlank(state.blank);
		enlarge(state.enlarged);
		onShown?.(state);
	};
	const soon = perFrame(apply);
	onSlide(() => {
		// While a slide comes, the stage tells of it in the middle of apply().
		queueMicrotask(apply);
	});
	// The language may have been asked for while another change of it went on.
	onLanguage(() => setTimeout(apply));
	return {
		follow(state) {
			wanted = state;
			soon(1);
		},
		get state() {
			return wanted;
		},
		stop() {
			ended = true;
			delete root.dataset.role;
			setBlank('none');
			enlarge(null);
			useSteps(stepsBefore);
		},
	};
}

/** The hall sees slides, however narrow the window is. */
function showSlides(): void {
	if (root.dataset.view === 'slides') return;
	const address = new URL(location.href);
	address.searchParams.set('as', 'slides');
	history.replaceState(history.state, '', address);
	changeView();
}

function useSteps(on: boolean): void {
	if ('steps' in root.dataset === on) return;
	if (on) root.dataset.steps = '';
	else delete root.dataset.steps;
	restartStage();
}

let added = false;

/** Adds the styles of a window that follows: the page itself does not carry them. */
export function addStyles(): void {
	if (added) return;
	added = true;
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
