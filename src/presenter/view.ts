import { unbroken } from '../browser/unbroken.ts';
import type { TalkState } from '../model/talk.ts';
import { stateAfter } from '../model/talk.ts';
import { byId, deck, slideOf } from './deck.ts';
import { t } from './words.ts';

const frame = byId('now');

/**
 * Shows a state in the window: slide, step, part, notes, what comes next, and what the audience sees instead of the slide.
 *
 * @param state where the talk is
 */
export function showState(state: TalkState): void {
	const slide = slideOf(state.slide);
	if (!slide) return;
	const steps = state.steps ? slide.steps : 0;
	byId('position').textContent = t('now.position', { number: slide.number, total: deck.length });
	byId('title').replaceChildren(...unbroken(slide.title));
	byId('part').replaceChildren(...unbroken(slide.partName));
	byId('step').textContent = steps > 0 ? t('now.step', { step: Math.min(state.step, steps), count: steps }) : '';
	byId('after-words').replaceChildren(...unbroken(wordsOfNext(state)));
	byId('presenter').dataset.part = slide.part;
	showSheet(slide.sheet);
	showNote(state);
	press('black', state.blank === 'black');
	press('white', state.blank === 'white');
	press('qr', state.qr);
	press('questions', state.clock.questionsSince !== null);
	byId('hall-language').textContent = t('tools.language', { language: t(`languages.${state.language}`) });
	document.querySelector('.tools [data-command="all-steps"]')?.toggleAttribute('hidden', !state.steps);
	disable('all-steps', steps === 0 || state.step >= steps);
	disable('questions', state.clock.startedAt === null);
}

function wordsOfNext(state: TalkState): string {
	const next = stateAfter({ to: 'next' }, { ...state, blank: 'none', qr: false }, deck, 0);
	if (next.slide === state.slide) {
		if (next.step === state.step) return t('next.end');
		return t('next.step', { step: next.step, count: slideOf(state.slide)?.steps ?? 0 });
	}
	const slide = slideOf(next.slide);
	return slide ? t('next.slide', { number: slide.number, title: slide.title }) : '';
}

function showSheet(sheet: HTMLElement): void {
	if ('current' in sheet.dataset) return;
	for (const { sheet: other } of deck) delete other.dataset.current;
	sheet.dataset.current = '';
	byId('sheets').scrollTop = 0;
}

/** Says below the preview how the audience's screen differs from it. */
function showNote(state: TalkState): void {
	const badge = noteOf(state);
	frame.dataset.blank = state.blank;
	const hint = badge ?? (state.enlarged !== null ? t('now.enlarged') : t('now.pointing'));
	byId('now-hint').replaceChildren(...unbroken(hint));
	byId('now-hint').toggleAttribute('data-strong', badge !== undefined);
}

function noteOf({ blank, qr, hidden, slide, live }: TalkState): string | undefined {
	if (blank !== 'none') return t(`now.${blank}`);
	if (qr) return t('now.qr');
	if (live?.shows) return t('now.phones');
	return hidden.includes(slide) ? t('now.hidden') : undefined;
}

function press(command: string, on: boolean): void {
	document.querySelector(`.tools [data-command="${command}"]`)?.setAttribute('aria-pressed', String(on));
}

/** Marks a button as doing nothing now. It is not disabled, as it would lose the focus. */
function disable(command: string, disabled: boolean): void {
	document.querySelector(`.tools [data-command="${command}"]`)?.setAttribute('aria-disabled', String(disabled));
}
