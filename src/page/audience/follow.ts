import '../../styles/audience.css';
import { calmly } from '../../browser/calm.ts';
import { perFrame } from '../../browser/per-frame.ts';
import type { Language } from '../../model/language.ts';
import type { TalkState } from '../../model/talk.ts';
import { setBlank } from '../deck/blank.ts';
import { nameView } from '../deck/chosen-view.ts';
import { onLanguage, pageLanguage, toggleLanguage } from '../deck/language.ts';
import { closeOverview } from '../deck/overview.ts';
import { closePanels } from '../deck/panels.ts';
import { indexOf } from '../deck/slides.ts';
import { currentIndex, currentStep, onSlide, show } from '../deck/stage.ts';
import { isOn, onStage, setFlag, setState } from '../deck/state.ts';
import { changeView, restartStage } from '../deck/views.ts';
import { knowsMunicipality, loadMunicipality } from '../municipality/start.ts';
import { enlarge } from './enlarge.ts';
import { showLive } from './live/show.ts';

/** After how many milliseconds what a municipality needs and could not be fetched is fetched again, with the next state. */
const FETCH_AGAIN = 30_000;

/** How a window follows. */
export interface Following {
	/** Whose window it is: this decides what it shows beside the slide, and its style. */
	readonly role: 'audience' | 'preview';
	/** Gives the language that this window shall have in a state. */
	languageIn(state: TalkState): Language;
	/** Takes the fetching of what a municipality needs that the talk has not had before. */
	onMunicipality(fetching: Promise<void>): void;
	/** Takes a state that has come onto the stage. */
	onShown?(state: TalkState): void;
}

/** A page that follows. */
export interface Follower {
	/** Brings a state onto the stage, at most one per animation frame. */
	follow(state: TalkState): void;
	/** The state that was told last. */
	readonly state: TalkState | undefined;
	/** Makes it an ordinary page again. */
	stop(): void;
}

/**
 * Makes the page show what it is told, and nothing else: no controls, no notices, no pointer.
 *
 * @param following how it follows
 */
export function startFollowing({ role, languageIn, onMunicipality, onShown }: Following): Follower {
	let wanted: TalkState | undefined;
	let municipality: string | null | undefined;
	const ending = new AbortController();
	const { signal } = ending;
	const stepsBefore = isOn('steps');
	setState('role', role);
	closePanels();
	closeOverview();
	showSlides();
	/** What commands switch for all to see, of what is shown and of a state. Moves are no part of it: they may be fast. */
	let look = '';
	const lookOf = (state: TalkState) =>
		JSON.stringify([state.blank, state.qr, state.enlarged, state.live?.shows, languageIn(state)]);
	const apply = () => {
		if (!wanted || signal.aborted) return;
		if (lookOf(wanted) === look) bring(wanted);
		else change();
	};
	const change = calmly(() => {
		if (!wanted || signal.aborted) return;
		look = lookOf(wanted);
		bring(wanted);
	});
	const bring = (state: TalkState) => {
		useSteps(state.steps);
		if (pageLanguage() !== languageIn(state)) toggleLanguage();
		const index = indexOf(state.slide);
		const step = state.steps ? state.step : 0;
		if (index >= 0 && (index !== currentIndex() || (state.steps && step !== currentStep()))) show(index, step);
		if (role === 'audience') setBlank(state.blank);
		enlarge(state.enlarged);
		showLive(state.live);
		onShown?.(state);
	};
	const soon = perFrame(apply);
	onSlide(() => {
		// The stage tells of a slide while it is still shown by apply(): a newer state is applied after that.
		queueMicrotask(apply);
	}, signal);
	// A change of language that was asked for during another one is made up for here.
	onLanguage(() => setTimeout(apply), signal);
	return {
		follow(state) {
			wanted = state;
			soon(1);
			if (state.municipality === municipality) return;
			municipality = state.municipality;
			const fetching = followMunicipality(municipality);
			onMunicipality(fetching);
			const forget = () => {
				if (municipality === state.municipality) municipality = undefined;
			};
			fetching.catch(() => setTimeout(forget, FETCH_AGAIN));
		},
		get state() {
			return wanted;
		},
		stop() {
			ending.abort();
			setState('role', undefined);
			followMunicipality(undefined).catch(() => {});
			setBlank('none');
			enlarge(null);
			showLive(null);
			useSteps(stepsBefore);
		},
	};
}

/** Switches to slides, which the hall sees however narrow the window is. */
function showSlides(): void {
	if (onStage()) return;
	nameView('slides');
	changeView();
}

function useSteps(on: boolean): void {
	if (isOn('steps') === on) return;
	setFlag('steps', on);
	restartStage();
}

/** Shows the municipality of the talk. Where neither the talk nor the reader has one, nothing is fetched. */
async function followMunicipality(code: string | null | undefined): Promise<void> {
	if (!code && !knowsMunicipality()) return;
	const { follow } = await loadMunicipality();
	await follow(code);
}
