import { element } from '../../browser/element.ts';
import { fetchDivision } from '../../browser/municipality/division.ts';
import { municipalityField } from '../../browser/municipality/field.ts';
import { unbroken } from '../../browser/unbroken.ts';
import {
	HANDOUT,
	type Kind,
	kinds,
	type Layout,
	layouts,
	NAME_LENGTH,
	type PaperRequest,
	slidesIn,
} from '../../model/handout.ts';
import type { Language } from '../../model/language.ts';
import type { Municipality } from '../../model/municipal/division-schema.ts';
import type { HandoutKey } from '../../model/word-keys.ts';
import { explainFailure } from '../deck/notices.ts';
import type { HandoutWords } from '../paper/words.ts';

/** The slide that the form offers to print alone. */
export interface Here {
	/** Its number in the deck, counted from 1. */
	readonly number: number;
	readonly title: string;
	/** The number of slides in the deck. */
	readonly total: number;
}

/** The form for choosing what to print. */
export interface PrintForm {
	readonly element: HTMLFormElement;
	/**
	 * Reads the form. It returns undefined, and shows an error unless the field is empty, while the numbers of the slides
	 * cannot be read.
	 */
	read(): PaperRequest | undefined;
	/** Focuses the field that has the error. */
	showFault(): void;
	/** Puts a municipality into its field, unless the reader has written something there. */
	showMunicipality(municipality: Municipality): void;
}

const HINTS: Readonly<Record<Kind, HandoutKey>> = {
	slides: 'panel.slidesHint',
	handout: 'panel.handoutHint',
	notes: 'panel.notesHint',
};
const LAYOUTS: Readonly<Record<Layout, HandoutKey>> = {
	1: 'panel.layout1',
	2: 'panel.layout2',
	3: 'panel.layout3',
	6: 'panel.layout6',
};

/**
 * Builds the form. Nothing in it is stored: the municipality goes nowhere but onto the paper, and may be any text.
 *
 * @param words the words of the handout in the language of the page
 * @param beginning.here the slide that the form offers to print alone
 * @param beginning.range the initial choice: all slides, or that one
 * @param beginning.language the language of the page
 */
export function printForm(
	words: HandoutWords,
	{ here, range, language }: { here: Here; range: 'all' | 'current'; language: Language },
): PrintForm {
	const layout = group(
		words('panel.layout'),
		...layouts.map((each) => choice('layout', String(each), words(LAYOUTS[each]), each === HANDOUT.layout)),
		element('p', 'hint', words('panel.layoutHint')),
	);
	const numbers = field('slides', 'text', words('panel.someLabel'));
	numbers.input.autocomplete = 'off';
	const hint = element('p', 'hint', ...unbroken(words('panel.someHint')));
	hint.id = 'print-slides-hint';
	const fault = element('p', 'print-fault');
	fault.id = 'print-slides-fault';
	fault.role = 'alert';
	numbers.input.setAttribute('aria-describedby', `${hint.id} ${fault.id}`);
	const municipality = municipalityField({
		id: 'print-municipality',
		language,
		label: words('panel.municipality'),
		anyText: true,
		load: fetchDivision,
		onChoose: () => form.dispatchEvent(new Event('input')),
		onFailure: (error) => void explainFailure(error),
	});
	municipality.input.name = 'municipality';
	municipality.input.maxLength = NAME_LENGTH;
	const form = element(
		'form',
		'print-form',
		group(
			words('panel.kind'),
			...kinds.map((kind) => choice('kind', kind, words(`kinds.${kind}`), kind === HANDOUT.kind, words(HINTS[kind]))),
		),
		layout,
		group(
			words('panel.range'),
			choice('range', 'all', words('panel.all'), range === 'all'),
			choice(
				'range',
				'current',
				words('panel.current', { number: here.number, title: here.title }),
				range === 'current',
			),
			choice('range', 'some', words('panel.some'), false),
			element('div', 'print-numbers', hint, fault, numbers.label),
		),
		element(
			'div',
			'print-fields',
			municipality.element,
			field('date', 'date', words('panel.date')).label,
			element('p', 'hint', words('panel.optional')),
		),
	);
	numbers.input.addEventListener('input', () => choose(form, 'range', 'some'));
	return {
		element: form,
		read() {
			const data = new FormData(form);
			const text = (name: string) => String(data.get(name) ?? '').trim();
			const kind = kinds.find((each) => each === text('kind')) ?? HANDOUT.kind;
			layout.hidden = kind !== 'handout';
			const range = text('range');
			const typed = text('slides');
			const chosen = range === 'current' ? [here.number] : slidesIn(typed, here.total);
			const wrong = range === 'some' && chosen === undefined;
			const said = wrong && typed !== '' ? words('faults.slides', { value: typed, total: here.total }) : '';
			fault.replaceChildren(...unbroken(said));
			numbers.input.ariaInvalid = String(wrong && typed !== '');
			if (wrong) return undefined;
			return {
				kind,
				layout: layouts.find((each) => String(each) === text('layout')) ?? HANDOUT.layout,
				slides: range === 'all' ? undefined : chosen,
				municipality: municipality.read(),
				date: text('date'),
			};
		},
		showFault: () => numbers.input.focus(),
		showMunicipality(held) {
			if (municipality.read() === '') municipality.show(held);
		},
	};
}

function group(legend: string, ...content: readonly Node[]): HTMLFieldSetElement {
	return element('fieldset', '', element('legend', '', legend), ...content);
}

function choice(name: string, value: string, words: string, checked: boolean, hint?: string): HTMLElement {
	const input = element('input');
	input.type = 'radio';
	input.name = name;
	input.value = value;
	input.defaultChecked = checked;
	const text = element('span', '', words, ...(hint === undefined ? [] : [element('span', 'hint', hint)]));
	return element('label', '', input, text);
}

function field(name: string, type: 'text' | 'date', words: string): { label: HTMLElement; input: HTMLInputElement } {
	const input = element('input');
	input.name = name;
	input.type = type;
	return { label: element('label', 'print-field', element('span', '', words), input), input };
}

function choose(form: HTMLFormElement, name: string, value: string): void {
	const input = form.querySelector<HTMLInputElement>(`[name="${name}"][value="${value}"]`);
	if (input) input.checked = true;
}
