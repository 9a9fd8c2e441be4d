import { base } from '../../browser/address.ts';
import { element } from '../../browser/element.ts';
import { unbroken } from '../../browser/unbroken.ts';
import { rootFrom } from '../../model/addresses.ts';
import { HANDOUT_LIST, handoutsIn, kinds } from '../../model/handout.ts';
import { type Language, localeOf } from '../../model/language.ts';
import type { HandoutWords } from '../paper/words.ts';

/**
 * Lists the PDF files that the build has made in a language, as links with their pages and sizes.
 *
 * @param language the language of the files
 * @param words the words of the handout in the language of the page
 * @returns the list; undefined when there are no files
 * @throws Error when the list of files cannot be fetched or read
 */
export async function downloadsIn(language: Language, words: HandoutWords): Promise<HTMLElement | undefined> {
	const list = new URL(rootFrom(language) + HANDOUT_LIST, base);
	const response = await fetch(list, { cache: 'no-cache' });
	const files = response.ok ? handoutsIn(await response.json()) : [];
	const items = kinds.flatMap((kind) => {
		const built = files.find(({ file }) => file === `${language}-${kind}.pdf`);
		if (!built) return [];
		const values = {
			kind: words(`kinds.${kind}`),
			pages: words('panel.pages', { count: built.pages }),
			size: sizeIn(language, built.bytes),
		};
		const link = element('a', '', words('panel.download', values));
		link.href = new URL(built.file, list).href;
		link.download = '';
		return [element('li', '', link)];
	});
	if (items.length === 0) return undefined;
	return element(
		'div',
		'print-downloads',
		element('h3', '', ...unbroken(words('panel.downloads'))),
		element('ul', '', ...items),
	);
}

function sizeIn(language: Language, bytes: number): string {
	const format = new Intl.NumberFormat(localeOf[language], {
		style: 'unit',
		unit: 'megabyte',
		maximumFractionDigits: 1,
	});
	return format.format(bytes / 1_000_000);
}
