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
import { createPoll, type PollWords } from './poll.ts';
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

/**
 * Takes part in a talk: the page follows it, and its reader answers and asks.
 *
 * @param code the code of its room
 * @param surroundings who is told of its end
 * @returns leaves it
 */
export function takePart(code: string, surroundings: Surroundings): () => void {
	const ending = new AbortController();
	const { signal } = ending;
	let words: PollWords | undefined;
	let open: OpenSheet | undefined;
	/** The poll that was told of last, and whether it was open. */
	let told = '';
	let isTaken: boolean | undefined;
	let isOver = false;

	const update = () => {
		if (hall.phone.ended) end();
		const state = hallOf(hall.phone, Date.now());
		if (state) {
			follower.follow(state.slide);
			followMunicipality(state.municipality ?? undefined);
		}
		tellOfPoll();
		tellOfQuestions();
		show();
	};
	const show = () => {
		for (const sheet of [pollSheet, questionsSheet]) sheet.update();
		pollSheet.element.hidden = open !== 'poll';
		questionsSheet.element.hidden = open !== 'questions';
		bar.update();
	};
	/** Shows another sheet, or none; a focus that was in the one before goes to the bar. */
	const setOpen = (sheet: OpenSheet | undefined) => {
		const before = open && aside.querySelector(`#live-${open}`);
		const toggle = open && aside.querySelector<HTMLElement>(`[aria-controls="live-${open}"]`);
		const isFocused = before?.contains(document.activeElement) ?? false;
		open = sheet;
		show();
		if (isFocused) (toggle?.checkVisibility() ? toggle : aside.querySelector<HTMLElement>('.live-leave'))?.focus();
	};

	/** A new question to the hall, or its result, opens by itself where the reader follows. It takes no focus, and stands below the text. */
	const tellOfPoll = () => {
		const live = source.poll;
		const key = live ? `${answerKey(live)} ${live.open}` : '';
		if (key === told || (live && !words)) return;
		told = key;
		if (!live) {
			if (open === 'poll') setOpen(undefined);
			return;
		}
		const isWriting = open === 'questions' && questionsSheet.element.contains(document.activeElement);
		if (!follower.isApart && !isBusy() && !isWriting) open = 'poll';
		const question = words?.pollText(live.id, pageLanguage())?.question;
		if (question !== undefined) announce(t(live.open ? 'poll.new' : 'result.closed', { question }));
	};
	const tellOfQuestions = () => {
		const taken = hall.phone.latest?.ask;
		if (taken && isTaken === false) announce(t('questions.taken'));
		isTaken = taken ?? isTaken;
	};
	const loadWords = () => {
		import('../../browser/live/poll-words.ts').then(
			(loaded) => {
				words = loaded;
				update();
			},
			() => addEventListener('online', loadWords, { once: true, signal }),
		);
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

	const follower = followTalk(code, () => show());
	const hall = openHall(code, pageLanguage(), () => update());
	const source = {
		hall,
		follower,
		get poll() {
			return pollOf(hall.phone, Date.now());
		},
		get words() {
			return words;
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
	loadWords();
	show();
	return leave;
}

let shownMunicipality: string | undefined;

/** Shows the municipality of the hall; undefined for that of the reader, if she has any. */
function followMunicipality(code: string | undefined): void {
	if (code === shownMunicipality) return;
	shownMunicipality = code;
	if (code === undefined && !knowsMunicipality()) return;
	loadMunicipality()
		.then(({ follow }) => follow(code))
		.catch((error: unknown) => notifyFailure('noMunicipality', error));
}
