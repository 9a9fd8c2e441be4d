import '../../styles/municipality-field.css';
import chevron from 'lucide-static/icons/chevron-down.svg?raw';
import { type Language, otherThan } from '../../model/language.ts';
import { municipalityOf } from '../../model/municipal/division.ts';
import type { Division, Municipality } from '../../model/municipal/division-schema.ts';
import { findMunicipalities, onlyMunicipality } from '../../model/municipal/find.ts';
import { keyOf } from '../../model/talk-keys.ts';
import { choicesOf } from '../choices.ts';
import { element, iconOf } from '../element.ts';
import { sayIn } from '../live-region.ts';
import { unbroken } from '../unbroken.ts';
import { fieldWords } from './words.ts';

/** How long the number of hits waits for more typing before it is said, in milliseconds (debounce). */
const CALM = 300;

/** What a field for choosing a municipality is made with. */
interface FieldOptions {
	/** The id of the input; whatever belongs to it has an id that begins with this one. */
	readonly id: string;
	readonly language: Language;
	/** What the field is called, where it is not "our municipality"; it has no hint then. */
	readonly label?: string;
	/** Whether a text may stay that is the name of no municipality, as on paper. */
	readonly anyText?: boolean;
	/** Gives the municipalities. It is called when the field is used for the first time, and again after it has failed. */
	load(): Promise<Division>;
	/** Takes what has been chosen, or undefined when the choice has been taken back. */
	onChoose(municipality: Municipality | undefined): void;
	/** Takes why the municipalities could not be had; the field has said that they could not. */
	onFailure?(error: unknown): void;
}

/** A field in which a municipality is chosen. */
export interface MunicipalityField {
	readonly element: HTMLElement;
	readonly input: HTMLInputElement;
	/**
	 * Shows a choice that was made elsewhere.
	 *
	 * @param municipality the municipality; undefined for none
	 */
	show(municipality: Municipality | undefined): void;
	/**
	 * Changes the language of the field.
	 *
	 * @param language that of the window
	 */
	speak(language: Language): void;
	/** What the field says: the code of a municipality, or another text where it may have one; empty for nothing. */
	read(): string;
}

/**
 * Makes a combo box for choosing a municipality: an editable one with a list box that shows what fits the text (WAI-ARIA).
 * Only Enter and a click choose; whoever leaves the field otherwise has changed nothing.
 *
 * @param options what it is called, and what becomes of a choice
 */
export function municipalityField(options: FieldOptions): MunicipalityField {
	const { id, anyText = false } = options;
	let { language } = options;
	let words = fieldWords(language);
	let division: Division | undefined;
	/** The choice that the field shows while nobody types in it. */
	let held: Municipality | undefined;
	let typed = false;
	let hits: readonly Municipality[] = [];
	/** The number of the latest question for the list: what comes late for an earlier one is stale. */
	let latest = 0;
	let statusTimer = 0;

	const label = element('label');
	const input = element('input');
	input.id = label.htmlFor = id;
	input.type = 'text';
	input.autocomplete = 'off';
	input.spellcheck = false;
	const hint = element('p', 'hint');
	hint.id = `${id}-hint`;
	const hasHint = options.label === undefined;
	const status = element('p', 'unseen');
	status.id = `${id}-status`;
	status.role = 'status';
	input.setAttribute('aria-describedby', hasHint ? `${hint.id} ${status.id}` : status.id);
	const toggle = element('button', 'municipality-toggle', iconOf(chevron));
	toggle.type = 'button';
	// The keyboard opens the list by its arrows.
	toggle.tabIndex = -1;
	const clear = element('button', 'municipality-clear');
	clear.type = 'button';
	const list = element('ul', 'municipality-list');
	list.id = `${id}-list`;
	toggle.setAttribute('aria-controls', list.id);
	const box = element('div', 'municipality-box', input, toggle, list);
	const row = element('div', 'municipality-row', box, clear);
	const field = element('div', 'municipality-field', label, ...(hasHint ? [hint] : []), row, status);
	const choices = choicesOf(input, list, (at) => choose(hits[at]));

	const say = (text: string, fault = false, after = 0) => {
		clearTimeout(statusTimer);
		// Hits and choice are seen by themselves.
		status.className = fault ? 'municipality-fault' : 'unseen';
		input.ariaInvalid = fault ? 'true' : null;
		statusTimer = window.setTimeout(() => sayIn(status, text), after);
	};

	const show = (found: readonly Municipality[]) => {
		hits = found;
		choices.show(found.map(optionOf));
		toggle.ariaExpanded = input.ariaExpanded;
	};
	const isOpen = () => !list.hidden;
	const close = () => {
		latest++;
		show([]);
	};

	const optionOf = (municipality: Municipality): HTMLElement => {
		const other = otherThan(language);
		const option = element('li', '', element('span', '', municipality[language]));
		if (municipality[other] === municipality[language]) return option;
		const beside = element('span', 'municipality-other', municipality[other]);
		beside.lang = other;
		option.append(' ', beside);
		return option;
	};

	/** The municipalities; undefined where they cannot be had, which the field has said then. */
	const loaded = async (): Promise<Division | undefined> => {
		if (division) return division;
		try {
			division = await options.load();
		} catch (error) {
			say(words.failed, true);
			options.onFailure?.(error);
		}
		return division;
	};

	/** Opens the list with what fits the text, or with all when nobody has typed. */
	const open = async (select: (count: number) => number): Promise<void> => {
		const question = ++latest;
		const all = await loaded();
		if (!all || question !== latest) return;
		const text = typed ? input.value : '';
		show(findMunicipalities(all, text, language));
		choices.select(select(hits.length));
		list.scrollIntoView({ block: 'nearest' });
		if (hits.length === 0 && !anyText) say(filled(words.unknown, text.trim()), true);
		else if (typed) say(hits.length === 0 ? '' : countOf(hits.length), false, CALM);
	};
	const atHeld = () => (typed || !held ? -1 : hits.findIndex(({ code }) => code === held?.code));
	const countOf = (count: number) =>
		(count === 1 ? words.hits_one : words.hits_other).replace('{{count}}', String(count));
	const filled = (text: string, name: string) => text.replace('{{name}}', name);

	const display = (municipality: Municipality | undefined) => {
		held = municipality;
		typed = false;
		input.value = municipality?.[language] ?? '';
		clear.hidden = input.value === '';
	};

	const choose = (municipality: Municipality | undefined) => {
		close();
		display(municipality);
		say(municipality ? filled(words.chosen, municipality[language]) : words.cleared);
		options.onChoose(municipality);
	};

	/** Chooses by what has been typed, when no option of the list is selected. */
	const chooseTyped = async (): Promise<void> => {
		const text = input.value.trim();
		if (!typed) return;
		if (text === '') {
			choose(undefined);
			return;
		}
		const all = await loaded();
		if (!all || input.value.trim() !== text) return;
		const found = onlyMunicipality(all, text);
		if (found) choose(found);
		else say(filled(findMunicipalities(all, text, language).length > 0 ? words.several : words.unknown, text), true);
	};

	const move = (step: 1 | -1) => {
		if (isOpen()) choices.move(step);
		else void open((count) => (atHeld() >= 0 ? atHeld() : step > 0 ? Math.min(0, count - 1) : count - 1));
	};

	/** Does what a key stands for in the field. Returns whether it stood for anything. */
	const act = (event: KeyboardEvent): boolean => {
		switch (keyOf(event)) {
			case 'ArrowDown':
				if (event.altKey) void open(atHeld);
				else move(1);
				return true;
			case 'ArrowUp':
				if (event.altKey) close();
				else move(-1);
				return true;
			case 'Enter': {
				const selected = hits[choices.chosen];
				if (selected) choose(selected);
				else if (anyText) return false;
				else void chooseTyped();
				return true;
			}
			case 'Escape':
				if (isOpen()) close();
				else if (input.value === '') return false;
				else {
					input.value = '';
					typed = true;
					say('');
					close();
					if (anyText) choose(undefined);
				}
				return true;
			case 'Home':
			case 'End':
			case 'ArrowLeft':
			case 'ArrowRight':
				// They move the caret in the text, so no option is selected any more.
				choices.select(-1);
				return false;
			default:
				return false;
		}
	};

	input.addEventListener('keydown', (event) => {
		if (event.isComposing || event.ctrlKey || event.metaKey) return;
		if (!act(event)) return;
		event.preventDefault();
		// Escape would close the sheet around the field as well.
		event.stopPropagation();
	});
	input.addEventListener('input', () => {
		typed = true;
		if (anyText) {
			held = undefined;
			clear.hidden = input.value === '';
		}
		say('');
		if (input.value.trim() === '') close();
		else void open(() => -1);
	});
	input.addEventListener('click', () => {
		if (!isOpen()) void open(atHeld);
	});
	toggle.addEventListener('click', () => {
		input.focus();
		if (isOpen()) close();
		else void open(atHeld);
	});
	clear.addEventListener('click', () => {
		// The button goes, and must not take the focus with it.
		input.focus();
		choose(undefined);
	});
	// A press on it would take the focus from the input, which closes the list that it is about to close.
	toggle.addEventListener('mousedown', (event) => event.preventDefault());
	input.addEventListener('blur', () => {
		close();
		if (anyText) return;
		if (typed) say('');
		display(held);
	});
	// A text that is being typed is no choice yet, for a form around the field.
	input.addEventListener('change', (event) => event.stopPropagation());

	const speak = (spoken: Language) => {
		language = spoken;
		words = fieldWords(language);
		label.textContent = options.label ?? words.label;
		hint.replaceChildren(...unbroken(words.hint));
		list.ariaLabel = words.list;
		toggle.ariaLabel = words.open;
		clear.textContent = words.clear;
		close();
		say('');
		if (held) display(held);
	};
	speak(language);
	display(undefined);
	return {
		element: field,
		input,
		speak,
		show(municipality) {
			// What somebody is typing is not taken from under her hands.
			if (typed && document.activeElement === input) held = municipality;
			else display(municipality);
			clear.hidden = municipality === undefined;
		},
		read() {
			const text = input.value.trim();
			if (!typed) return held?.code ?? text;
			return (division && municipalityOf(division, text)?.code) ?? text;
		},
	};
}
