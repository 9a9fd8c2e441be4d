import { textFolderOf } from '../../model/addresses.ts';
import { type TermFinder, type TermForms, type TermId, termFinder } from '../../model/glossary.ts';
import { type Html, trusted } from '../../model/html.ts';
import type { Language } from '../../model/language.ts';

/** Slides whose terms are marked. */
export interface Marked {
	readonly sections: readonly Html[];
	/** The texts that hold marks, as HTML by the key of their words: `introduction.why-now.detail.0`. */
	readonly texts: ReadonlyMap<string, string>;
}

/** The terms to be marked; `definedOn` names a slide on which a term needs no mark. */
export interface Markable extends TermForms {
	readonly definedOn: string | undefined;
}

/** Elements in which nothing is marked: what is a link, a control or a heading itself, drawings, and figures. */
const CLOSED: ReadonlySet<string> = new Set('a button dt figure h1 h2 h3 h4 h5 h6 label summary svg table'.split(' '));
const VOID: ReadonlySet<string> = new Set(['br', 'img', 'input', 'wbr']);

const PIECE = /<(?<slash>\/?)(?<name>[\w-]+)(?<attributes>[^>]*?)(?<empty>\/?)>|[^<]+/gu;

/** An element whose end is not reached yet. */
interface Open {
	/** Whether something in it may be marked. */
	readonly open: boolean;
	/** The key of its words and where its content begins, when it carries words of the slide. */
	readonly holds?: { readonly key: string; readonly from: number };
}

/**
 * Marks in each slide the first place where each term stands, wall and detail as one: as a link to the glossary, which works
 * without script.
 *
 * @param sections the slides as {@link renderSlide} writes them
 */
export function markTerms(sections: readonly Html[], terms: readonly Markable[], language: Language): Marked {
	const find = termFinder(terms);
	const texts = new Map<string, string>();
	const link = `<a href="${textFolderOf.glossary[language]}#`;
	const marked = sections.map(({ source }) => {
		const { id = '', part = '' } =
			/^<section id="(?<id>[^"]+)"[^>]* data-part="(?<part>[^"]+)"/u.exec(source)?.groups ?? {};
		const met = new Set(terms.filter(({ definedOn }) => definedOn === id).map((term) => term.id));
		return trusted(markSection(source, { place: `${part}.${id}`, mark: markerOf(find, met, link), link, texts }));
	});
	return { sections: marked, texts };
}

/** Marks what a text holds of the terms that were not met before. */
function markerOf(find: TermFinder, met: Set<TermId>, link: string): (text: string) => string {
	return (text) => {
		let marked = '';
		let end = 0;
		for (const { id, index, text: word } of find(text)) {
			if (met.has(id)) continue;
			met.add(id);
			marked += `${text.slice(end, index)}${link}${id}">${word}</a>`;
			end = index + word.length;
		}
		return marked + text.slice(end);
	};
}

/** How the terms of a slide are marked. */
interface Marking {
	/** The place of the words of the slide. */
	readonly place: string;
	readonly mark: (text: string) => string;
	/** How every mark begins. */
	readonly link: string;
	/** Takes the texts that hold marks. */
	readonly texts: Map<string, string>;
}

function markSection(source: string, { place, mark, link, texts }: Marking): string {
	const path: Open[] = [];
	let written = '';
	for (const { 0: piece, groups = {} } of source.matchAll(PIECE)) {
		const { slash, name, attributes = '', empty } = groups;
		const parent = path.at(-1);
		if (name === undefined) {
			const mayMark = parent?.open === true && path.some(({ holds }) => holds !== undefined);
			written += mayMark ? mark(piece) : piece;
		} else if (slash === '/') {
			const { holds } = path.pop() ?? {};
			const text = holds ? written.slice(holds.from) : '';
			if (holds && text.includes(link)) texts.set(holds.key, text);
			written += piece;
		} else {
			written += piece;
			if (empty === '/' || VOID.has(name)) continue;
			const isOpen = (parent?.open ?? true) && !CLOSED.has(name) && !closes(attributes, place);
			const key = / data-i18n="([^"]+)"/u.exec(attributes)?.[1];
			path.push(
				isOpen && key !== undefined
					? { open: isOpen, holds: { key: `${place}.${key}`, from: written.length } }
					: { open: isOpen },
			);
		}
	}
	return written;
}

/** Words that are not those of the slide, or not in its language, and what only the trainer reads. */
function closes(attributes: string, place: string): boolean {
	const words = / data-words="([^"]+)"/u.exec(attributes)?.[1];
	return (
		(words !== undefined && words !== place) ||
		/(?: lang=| data-i18n-values='|class="(?:notes|unseen|foot)\b)/u.test(attributes)
	);
}
