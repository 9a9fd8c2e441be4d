import type { PdfObjects } from './pdf-objects.ts';

const NAME = /\(node\d+\)/gu;

/**
 * Numbers the names of elements anew. Chromium counts them through the life of a page, so a file would depend on what the
 * page has shown before. Their order stays, as the tree of names needs it.
 */
export function stabilizeIds(pdf: PdfObjects): void {
	const named = [...pdf.objects].filter(([, text]) => text.includes('(node') && !text.includes('stream\n'));
	const names = [...new Set(named.flatMap(([, text]) => text.match(NAME) ?? []))].toSorted();
	const renamed = new Map(names.map((name, index) => [name, `(node${String(index + 1).padStart(8, '0')})`]));
	for (const [number, text] of named) {
		pdf.objects.set(
			number,
			text.replace(NAME, (name) => renamed.get(name) ?? name),
		);
	}
}
