import { type Language, localeOf } from '../../../model/language.ts';
import type { Area, PptxLayout, Slot, TextStyle } from '../layouts/layout.ts';
import { FOOTER, SLIDE_NUMBER } from '../layouts/styles.ts';
import { boxProperties } from './shapes.ts';
import { bodyProperties, levelStyles } from './text.ts';
import { type Xml, xml } from './xml.ts';

/** The texts that stand in placeholders as long as nobody has filled them. */
export interface Prompts {
	readonly title: string;
	readonly text: string;
	readonly chart: string;
	readonly table: string;
}

/** What names a placeholder: a slide finds that of its layout by it, and a layout that of the master. */
export interface PlaceholderKey {
	readonly type: 'title' | 'body' | 'chart' | 'tbl' | 'ftr' | 'sldNum';
	readonly idx?: number;
}

/** The `p:ph` of a placeholder. */
export function placeholder({ type, idx }: PlaceholderKey): Xml {
	const size = type === 'title' ? '' : 'quarter';
	return xml`<p:ph type="${type}"${size !== '' && xml` sz="${size}"`}${idx !== undefined && xml` idx="${idx}"`}/>`;
}

export const FOOTER_KEY: PlaceholderKey = { type: 'ftr', idx: 11 };
export const NUMBER_KEY: PlaceholderKey = { type: 'sldNum', idx: 12 };
export const NOTES_NUMBER_KEY: PlaceholderKey = { type: 'sldNum', idx: 5 };

/**
 * The numbers of the placeholders by their names, the same in all layouts: when a slide changes its layout, PowerPoint puts the
 * text of a placeholder into that of the same number.
 */
const INDICES: readonly string[] = [
	...Array.from({ length: 8 }, (_, at) => `box${at + 1}`),
	...['lead', 'body', 'figures', 'claims', 'statements', 'points', 'left', 'right', 'facts', 'term'],
	...['date', 'label', 'number', 'about', 'parts', 'first', 'second', 'edition', 'adapted'],
	...['aim', 'partners', 'sectors', 'programme', 'results', 'decides', 'research', 'quote', 'centre'],
	...['table', 'table1', 'table2', 'chart-title', 'chart', 'finding', 'source'],
	...['chart-2-title', 'chart-2', 'finding-2', 'source-2'],
	...['outcome', 'base', 'whole', 'along', 'system', 'conclusion', 'more', 'footnote', 'municipality', 'update'],
];
const FIRST_INDEX = 20;
const TYPES = { text: 'body', chart: 'chart', table: 'tbl' } as const;

/** What names the placeholder of a slot; marks are shapes and have none. */
export function keyOfSlot(layout: PptxLayout, name: string): PlaceholderKey | undefined {
	const slot = layout.slots[name];
	if (!slot || slot.kind === 'marks') return undefined;
	const index = INDICES.indexOf(name);
	if (index < 0) throw new Error(`the placeholder "${name}" has no number`);
	return { type: TYPES[slot.kind], idx: FIRST_INDEX + index };
}

const FOOTER_STYLE: TextStyle = { levels: [{ size: 16, colour: 'quiet' }], anchor: 'middle' };
const NUMBER_STYLE: TextStyle = { levels: [{ size: 16, colour: 'quiet', align: 'right' }], anchor: 'middle' };

/** A placeholder of a master or a layout, with its place, its look and its prompt. */
export function styledPlaceholder(
	at: {
		readonly id: number;
		readonly name: string;
		readonly key: PlaceholderKey;
		readonly area: Area;
		readonly style: TextStyle;
	},
	text: Xml,
): Xml {
	const { id, name, key, area, style } = at;
	return xml`<p:sp>
		<p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholder(key)}</p:nvPr></p:nvSpPr>
		${boxProperties(area, style)}
		<p:txBody>${bodyProperties(style)}<a:lstStyle>${levelStyles(style, key.type === 'title' ? 'major' : 'minor')}</a:lstStyle>${text}</p:txBody>
	</p:sp>`;
}

/** The footer and the number of the slide, in a master or a layout whose style they have. */
export function footerPlaceholders(
	ids: { next(): number },
	names: { readonly footer: string; readonly number: string },
	footer: string,
	language: Language,
	onGround: boolean,
): readonly Xml[] {
	const lang = localeOf[language];
	const style = (base: TextStyle): TextStyle =>
		onGround ? { ...base, levels: [{ ...base.levels[0], colour: 'on-part' }] } : base;
	return [
		styledPlaceholder(
			{ id: ids.next(), name: names.footer, key: FOOTER_KEY, area: FOOTER, style: style(FOOTER_STYLE) },
			xml`<a:p><a:r><a:rPr lang="${lang}" dirty="0"/><a:t>${footer}</a:t></a:r></a:p>`,
		),
		styledPlaceholder(
			{ id: ids.next(), name: names.number, key: NUMBER_KEY, area: SLIDE_NUMBER, style: style(NUMBER_STYLE) },
			slideNumber('‹#›', language),
		),
	];
}

/** The id of the field of the number, which PowerPoint fills in. */
const NUMBER_FIELD = '{8A1E5C0B-6C0E-4F6B-9E57-2D4B7C1F3A90}';

/** The number of the slide as a field, in a paragraph. */
export function slideNumber(number: number | string, language: Language): Xml {
	return xml`<a:p><a:fld id="${NUMBER_FIELD}" type="slidenum"><a:rPr lang="${localeOf[language]}" dirty="0"/><a:t>${number}</a:t></a:fld><a:endParaRPr lang="${localeOf[language]}" dirty="0"/></a:p>`;
}

/** A style of text for the prompt of a placeholder that holds no text. */
const PROMPT: TextStyle = { levels: [{ size: 18, colour: 'quiet' }] };

/** How the text of a slot looks. */
export function styleOfSlot(slot: Slot): TextStyle {
	return slot.kind === 'text' ? slot.style : PROMPT;
}
