import { textFolderOf } from '../../model/addresses.ts';
import { type TermFinder, type TermForms, type TermId, termFinder } from '../../model/glossary.ts';
import { type Html, trusted } from '../../model/html.ts';
import type { Language } from '../../model/language.ts';
import { ONE_LINE } from './rich-html.ts';

/** Slides in which terms are marked. */
export interface Marked {
	readonly sections: readonly Html[];
	/** The texts that contain a mark, as HTML by the key of their words: `introduction.why-now.detail.0`. */
	readonly texts: ReadonlyMap<string, string>;
}

/** A term to be marked. `definedOn` is the slide that defines it and on which it needs no mark. */
export interface Markable extends TermForms {
	readonly definedOn: string | undefined;
}

/** Elements in which no term is marked: links, controls, headings, drawings, figures and tables. */
const CLOSED: ReadonlySet<string> = new Set('a button dt figure h1 h2 h3 h4 h5 h6 label summary svg table'.split(' '));
const VOID: ReadonlySet<string> = new Set(['br', 'img', 'input', 'wbr']);

/** A text, with its spans that do not wrap, or a tag. */
const PIECE = new RegExp(
	`(?:${ONE_LINE}[^<]*</span>|[^<]+)+|<(?<slash>/?)(?<name>[\\w-]+)(?<attributes>[^>]*?)(?<empty>/?)>`,
	'gu',
);

/** The tags in a text, which a split keeps. */
const TAGS = /(<[^>]+>)/u;

/** An element whose end tag has not been reached yet. */
interface Open {
	/** Whether terms in it may be marked. */
	readonly open: boolean;
	/** For an element with words of the slide: their key, and the index at which its content starts in the output. */
	readonly holds?: { readonly key: string; readonly from: number };
}

/**
 * Marks the first occurrence of each term on each slide, counting wall and detail as one. A mark is a link to the
 * glossary, so it works without script.
 *
 * @param sections the slides as {@link renderSlide} writes them
 * @param terms the terms to mark, with their forms in the language of the slides
 * @param language decides where the glossary lies
 * @returns the slides with marks, and the texts that contain one
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

/**
 * Makes a function that marks, in a text, the terms that have not been met before, and adds them to `met`. It finds terms
 * in the plain letters, whatever spans are among them.
 */
function markerOf(find: TermFinder, met: Set<TermId>, link: string): (text: string) => string {
	return (text) => {
		const marks: { readonly at: number; readonly tag: string }[] = [];
		for (const { id, index, text: word } of find(
			text
				.split(TAGS)
				.filter((piece) => !piece.startsWith('<'))
				.join(''),
		)) {
			if (met.has(id)) continue;
			met.add(id);
			marks.push({ at: index, tag: `${link}${id}" data-term>` }, { at: index + word.length, tag: '</a>' });
		}
		return insert(text, marks);
	};
}

/**
 * Puts tags into a text with spans, by their places in its letters. A tag goes after the end of a span that ends there, and
 * before the start of one that starts there, so that spans lie within terms.
 */
function insert(text: string, tags: readonly { readonly at: number; readonly tag: string }[]): string {
	const rest = [...tags];
	let written = '';
	let letters = 0;
	for (const piece of text.split(TAGS)) {
		if (piece.startsWith('</')) {
			written += piece;
			continue;
		}
		const isTag = piece.startsWith('<');
		const end = isTag ? letters : letters + piece.length;
		let from = letters;
		while (rest[0] && (rest[0].at < end || rest[0].at === letters)) {
			const { at, tag } = rest[0];
			rest.shift();
			written += piece.slice(from - letters, at - letters) + tag;
			from = at;
		}
		written += piece.slice(from - letters);
		letters = end;
	}
	return written + rest.map(({ tag }) => tag).join('');
}

/** What is needed to mark the terms of one slide. */
interface Marking {
	/** The place of the slide's words: `introduction.why-now`. */
	readonly place: string;
	readonly mark: (text: string) => string;
	/** The start of every mark, by which texts with a mark are recognised. */
	readonly link: string;
	/** Collects the texts that contain a mark. */
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

/**
 * Whether the words in an element must not be marked: they belong to something other than the slide, are in another
 * language, have values filled in, or are notes, text for screen readers, or the foot of the slide.
 */
function closes(attributes: string, place: string): boolean {
	const words = / data-words="([^"]+)"/u.exec(attributes)?.[1];
	return (
		(words !== undefined && words !== place) ||
		/(?: lang=| data-i18n-values='|class="(?:notes|unseen|foot)\b)/u.test(attributes)
	);
}
