import { keepForGood } from '../browser/keep-for-good.ts';
import { unbroken } from '../browser/unbroken.ts';
import { isLanguage } from '../model/language.ts';
import type { Choice, Plan } from '../model/talk.ts';
import { byId, deck } from './deck.ts';
import type { Settings, SettingsStore } from './storage.ts';
import { t } from './words.ts';

const form = byId('setup-form');
const own = byId('own');
const cut = (own.dataset.cut ?? '').split(' ');

/**
 * Lists the slides that a choice leaves out.
 *
 * @param choice which slides are shown
 * @param ownHidden those that the trainer's own choice leaves out
 * @returns their ids
 */
export function hiddenBy(choice: Choice, ownHidden: readonly string[]): readonly string[] {
	if (choice === 'all') return [];
	return choice === 'own' ? ownHidden : deck.map(({ id }) => id).filter((id) => !cut.includes(id));
}

/**
 * Connects the check before the talk with the settings. A choice works at once and is remembered for the next talk.
 *
 * @param settings are changed and remembered
 * @param onChange takes the settings after each change
 */
export function startSetup(settings: SettingsStore, onChange: (settings: Settings) => void): void {
	form.addEventListener('submit', (event) => event.preventDefault());
	form.addEventListener('change', ({ target }) => {
		if (target instanceof HTMLInputElement && target.name === 'choice') proposeTime(target.value);
		byId('unsaved').toggleAttribute('hidden', settings.set(read(settings.now)));
		void keepForGood();
		onChange(settings.now);
		showOwn(settings.now);
	});
}

/** Fills in the time that a choice is made for: three quarters of an hour for the cut, an hour and a half for all slides. */
function proposeTime(choice: string): void {
	const proposals: Readonly<Record<string, readonly [minutes: number, questions: number]>> = {
		all: [90, 10],
		cut: [45, 5],
	};
	const proposal = proposals[choice];
	if (!proposal) return;
	for (const input of inputs()) {
		if (input.name === 'minutes') input.value = String(proposal[0]);
		if (input.name === 'questions') input.value = String(proposal[1]);
	}
}

/**
 * Fills the form.
 *
 * @param settings what it shows
 */
export function fillSetup(settings: Settings): void {
	const { plan, language, steps, shortcuts, hidden } = settings;
	for (const input of inputs()) {
		if (input.name === 'choice') input.checked = input.value === plan.choice;
		if (input.name === 'language') input.checked = input.value === language;
		if (input.name === 'shown') input.checked = !hidden.includes(input.value);
		if (input.name === 'steps') input.checked = steps;
		if (input.name === 'shortcuts') input.checked = shortcuts;
		if (input.name === 'minutes') input.value = String(plan.minutes);
		if (input.name === 'questions') input.value = String(plan.questions);
	}
	showOwn(settings);
}

/**
 * Shows the buttons that have a meaning now.
 *
 * @param begun whether the talk has begun
 */
export function showPhase(begun: boolean): void {
	for (const element of form.querySelectorAll<HTMLElement>('[data-before]')) element.hidden = begun;
	for (const element of form.querySelectorAll<HTMLElement>('[data-during]')) element.hidden = !begun;
}

function inputs(): readonly HTMLInputElement[] {
	return [...form.querySelectorAll('input')];
}

function read(before: Settings): Settings {
	const all = inputs();
	const checked = (name: string) => all.find((input) => input.name === name && input.checked);
	const choice = checked('choice')?.value;
	const language = checked('language')?.value;
	const shown = all.filter(({ name }) => name === 'shown');
	// A talk needs a slide: the last one cannot be taken away.
	const hidden = shown.some((input) => input.checked)
		? shown.filter((input) => !input.checked).map(({ value }) => value)
		: before.hidden;
	return {
		...before,
		plan: readPlan(before.plan, choice === 'cut' || choice === 'own' ? choice : 'all'),
		hidden,
		language: isLanguage(language) ? language : before.language,
		steps: checked('steps') !== undefined,
		shortcuts: checked('shortcuts') !== undefined,
	};
}

/** Reads the plan. A number that cannot be used is refused beside its field, and the one before stays. */
function readPlan(before: Plan, choice: Choice): Plan {
	const minutes = readNumber('minutes', 30, 180) ?? before.minutes;
	const most = Math.floor(minutes / 2);
	const questions = readNumber('questions', 0, most) ?? Math.min(before.questions, most);
	return { minutes, questions, choice };
}

function readNumber(name: 'minutes' | 'questions', least: number, most: number): number | undefined {
	const input = inputs().find((one) => one.name === name);
	const value = Number(input?.value);
	const valid = input?.value.trim() !== '' && Number.isInteger(value) && value >= least && value <= most;
	input?.setAttribute('aria-invalid', String(!valid));
	byId(`${name}-fault`).replaceChildren(...unbroken(valid ? '' : t('setup.invalid', { least, most })));
	return valid ? value : undefined;
}

function showOwn({ plan, hidden }: Settings): void {
	own.hidden = plan.choice !== 'own';
	const shown = deck.filter(({ id }) => !hidden.includes(id));
	const minutes = Math.round(shown.reduce((sum, slide) => sum + slide.minutes, 0));
	byId('own-count').textContent = t('setup.ownCount', { count: shown.length, minutes });
}
