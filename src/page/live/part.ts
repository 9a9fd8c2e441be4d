import { pollText } from '../../browser/live/poll-words.ts';
import { hallOf, pollOf } from '../../model/live/phone.ts';
import { answerKey } from '../../model/live/poll.ts';
import { onLanguage, pageLanguage } from '../deck/language.ts';
import { announce, notifyFailure } from '../deck/notices.ts';
import { focusHeading } from '../deck/slides.ts';
import { follows } from '../deck/state.ts';
import { slideAtHand } from '../deck/views.ts';
import { knowsMunicipality, loadMunicipality } from '../municipality/start.ts';
import { addAside } from './aside.ts';
import { createBar, type OpenSheet } from './bar.ts';
import { followTalk, isBusy } from './follow.ts';
import { openHall } from './hall.ts';
import { createPoll } from './poll.ts';
import { createQuestions } from './questions.ts';
import { t } from './words.ts';

/** What becomes of the page around a talk that is followed. */
export interface Surroundings {
	/** The talk is over. */
	onOver(): void;
	/** The reader has left, or is made to. */
	onLeave(): void;
	/** The reader wants to type the code of another room. */
	askOtherCode(): void;
}

/** A talk in which the page takes part. */
export interface Part {
	readonly code: string;
	/** Goes to where the talk is, in this tab. Returns false when it is over. */
	rejoin(): boolean;
	leave(): void;
}

/** In a window so low, as at a large zoom, an open sheet leaves no room for the text. */
const LOW = '(height < 30rem)';

/**
 * Takes part in a talk: the page follows it, and its reader answers and asks.
 *
 * @param code the code of its room
 * @param surroundings who is told of its end
 */
export function takePart(code: string, surroundings: Surroundings): Part {
	const ending = new AbortController();
	const { signal } = ending;
	let open: OpenSheet | undefined;
	/** The poll that was told of last, and whether it was open. */
	let told = '';
	let isTaken: boolean | undefined;
	let isOver = false;

	const update = () => {
		// What comes late must not bring back who has left.
		if (signal.aborted) return;
		if (hall.phone.ended) end();
		// What was answered here now would be sent by nobody.
		if (hall.isElsewhere) open = undefined;
		const state = hallOf(hall.phone, Date.now());
		if (state) {
			follower.follow(state.slide);
			followMunicipality(state.municipality ?? undefined);
		}
		tellOfPoll();
		tellOfQuestions();
		show();
		announceAll();
	};
	const show = () => {
		const focused = document.activeElement;
		const next = aside.contains(focused) ? focusAfter(focused) : [];
		for (const sheet of [pollSheet, questionsSheet]) sheet.update();
		pollSheet.element.hidden = open !== 'poll';
		questionsSheet.element.hidden = open !== 'questions';
		bar.update();
		if (document.activeElement === document.body || !document.activeElement?.checkVisibility()) {
			next.find((each) => each?.checkVisibility())?.focus({ preventScroll: true });
		}
	};
	/** Where the focus goes when what has it is hidden or replaced: to the sheet that it is in or opens, to what opens that, or to what is always there. */
	const focusAfter = (focused: Element | null) => {
		const id = focused?.closest('.live-sheet')?.id ?? focused?.getAttribute('aria-controls');
		const places = [`#${id}-title`, `[aria-controls="${id}"]`, '.live-leave'];
		return places.map((place) => aside.querySelector<HTMLElement>(place));
	};
	/** Shows another sheet, or none. */
	const setOpen = (sheet: OpenSheet | undefined) => {
		open = sheet;
		show();
	};

	/** What a screen reader is to say of what has just happened. */
	const said: string[] = [];
	/** Says it all at once: what is said next takes the place of what was said before. */
	const announceAll = () => {
		if (said.length === 0) return;
		announce(said.splice(0).reduce((before, text) => `${before}${/[.?!]$/u.test(before) ? '' : '.'} ${text}`));
	};

	/** A new question to the hall, or its result, opens by itself where the reader follows. It takes no focus, and stands below the text. */
	const tellOfPoll = () => {
		const live = source.poll;
		const key = live ? `${answerKey(live)} ${live.open}` : '';
		if (key === told) return;
		told = key;
		if (!live) {
			if (open === 'poll') setOpen(undefined);
			return;
		}
		const isWriting = open === 'questions' && questionsSheet.element.contains(document.activeElement);
		if (!follower.isApart && !isBusy() && !isWriting && !matchMedia(LOW).matches) open = 'poll';
		const question = pollText(live.id, pageLanguage())?.question;
		if (question !== undefined) said.push(t(live.open ? 'poll.new' : 'result.closed', { question }));
	};
	const tellOfQuestions = () => {
		const taken = hall.phone.latest?.ask;
		if (taken && isTaken === false) said.push(t('questions.taken'));
		isTaken = taken ?? isTaken;
	};

	/** The talk is over for this page: only the bar stays, which says so. */
	const end = () => {
		if (isOver) return;
		isOver = true;
		follower.stop();
		followMunicipality(undefined);
		setOpen(undefined);
		surroundings.onOver();
	};
	const leave = () => {
		const isFocused = aside.contains(document.activeElement);
		const wasOver = isOver || hall.isElsewhere;
		hall.leave();
		end();
		ending.abort();
		surroundings.onLeave();
		if (!wasOver) announce(t('state.left'));
		if (isFocused) focusHeading(slideAtHand());
	};

	const follower = followTalk(code, {
		onChange() {
			show();
			announceAll();
		},
		say: (text) => said.push(text),
	});
	const hall = openHall(code, pageLanguage(), () => update());
	const source = {
		hall,
		follower,
		get poll() {
			return pollOf(hall.phone, Date.now());
		},
		get open() {
			return open;
		},
		onHide: () => setOpen(undefined),
		rejoin() {
			follower.rejoin();
			show();
		},
		openSheet(sheet: OpenSheet) {
			setOpen(sheet);
			aside.querySelector<HTMLElement>(`#live-${sheet}-title`)?.focus();
		},
		askOtherCode: surroundings.askOtherCode,
		leave,
	};
	const bar = createBar(source);
	const pollSheet = createPoll(source);
	const questionsSheet = createQuestions(source);
	const aside = addAside([pollSheet.element, questionsSheet.element, bar.element], signal);
	onLanguage(() => {
		hall.act({ to: 'language', language: pageLanguage() });
		show();
	}, signal);
	// A trainer's window on the same machine may make this window one of the audience's.
	const roles = new MutationObserver(() => {
		if (follows()) leave();
	});
	roles.observe(document.documentElement, { attributeFilter: ['data-role'] });
	signal.addEventListener('abort', () => roles.disconnect());
	show();
	return {
		code,
		rejoin() {
			if (isOver) return false;
			hall.takeOver();
			source.rejoin();
			return true;
		},
		leave,
	};
}

/** How long after a failure the municipality of the hall is fetched again, in milliseconds. */
const FETCH_AGAIN = 30_000;

let shownMunicipality: string | undefined;

/** Shows the municipality of the hall; undefined for that of the reader, if she has any. */
function followMunicipality(code: string | undefined): void {
	if (code === shownMunicipality) return;
	shownMunicipality = code;
	if (code === undefined && !knowsMunicipality()) return;
	showMunicipality(code).catch((error: unknown) => notifyFailure('noMunicipality', error));
}

/** @throws Error when it cannot be fetched; that is tried again, without a word, as long as the hall has it */
async function showMunicipality(code: string | undefined): Promise<void> {
	try {
		const { follow } = await loadMunicipality();
		await follow(code);
	} catch (error) {
		setTimeout(() => {
			if (code === shownMunicipality) showMunicipality(code).catch(() => {});
		}, FETCH_AGAIN);
		throw error;
	}
}
