import { base } from '../../browser/address.ts';
import { element } from '../../browser/element.ts';
import { unbroken } from '../../browser/unbroken.ts';
import { rootFrom } from '../../model/addresses.ts';
import { HANDOUT_LIST, handoutsIn, kinds, presentationFile } from '../../model/handout.ts';
import { type Language, localeOf } from '../../model/language.ts';
import type { HandoutWords } from '../paper/words.ts';

/**
 * Lists the files that have been made in a language, as links with their lengths and sizes: those to print, and the one to
 * edit.
 *
 * @param language the language of the files
 * @param words the words of the handout in the language of the page
 * @returns the lists; undefined when there are no files
 * @throws Error when the list of files cannot be fetched or read
 */
export async function downloadsIn(language: Language, words: HandoutWords): Promise<HTMLElement | undefined> {
	const list = new URL(rootFrom(language) + HANDOUT_LIST, base);
	const response = await fetch(list, { cache: 'no-cache' });
	const files = response.ok ? handoutsIn(await response.json()) : [];
	const itemsFor = (file: string, textOf: (pages: number, size: string) => string) => {
		const built = files.find((each) => each.file === file);
		if (!built) return [];
		const link = element('a', '', textOf(built.pages, sizeIn(language, built.bytes)));
		link.href = new URL(built.file, list).href;
		link.download = '';
		return [element('li', '', link)];
	};
	const printed = kinds.flatMap((kind) =>
		itemsFor(`${language}-${kind}.pdf`, (count, size) =>
			words('panel.download', { kind: words(`kinds.${kind}`), pages: words('panel.pages', { count }), size }),
		),
	);
	const edited = itemsFor(presentationFile(language), (count, size) =>
		words('panel.presentation', { slides: words('panel.slides', { count }), size }),
	);
	const parts = [
		...listOf(words('panel.downloads'), printed),
		...listOf(words('panel.editable'), edited),
		...(edited.length > 0 ? [element('p', '', ...unbroken(words('panel.editableHint')))] : []),
	];
	return parts.length > 0 ? element('div', 'print-downloads', ...parts) : undefined;
}

function listOf(heading: string, items: readonly HTMLElement[]): readonly HTMLElement[] {
	if (items.length === 0) return [];
	return [element('h3', '', ...unbroken(heading)), element('ul', '', ...items)];
}

function sizeIn(language: Language, bytes: number): string {
	const format = new Intl.NumberFormat(localeOf[language], {
		style: 'unit',
		unit: 'megabyte',
		maximumFractionDigits: 1,
	});
	return format.format(bytes / 1_000_000);
}
