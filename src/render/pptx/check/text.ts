import { type Language, languages, localeOf } from '../../../model/language.ts';
import type { OpenedPackage } from './opened-package.ts';
import { attribute, child, descendants, textOfParagraph, type XmlElement } from './xml-tree.ts';

/** The language of names and terms that are in none of the deck's languages. */
const FOREIGN = 'en-GB';

/** What XML 1.0 cannot hold: control characters but tab and the ends of lines, also as references to them. */
const CONTROL = /(?![\t\n\r])\p{Cc}(?<![\u0080-\u009F])|[\uFFFE\uFFFF]/u;
const CONTROL_REFERENCE = /&#(?:x0*(?:[0-8BCEF]|1[0-9A-F])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/iu;
const SOFT_HYPHEN = /\u00AD|&#(?:x0*AD|0*173);/iu;

/**
 * Checks the characters and the languages of all texts.
 *
 * @param opened the package
 * @param language the language of the file
 * @returns the faults
 */
export function textFaults(opened: OpenedPackage, language: Language): readonly string[] {
	return opened.paths.flatMap((path) => {
		const text = opened.texts.get(path) ?? '';
		return [
			...(CONTROL.test(text) || CONTROL_REFERENCE.test(text) ? ['it has a control character'] : []),
			...(SOFT_HYPHEN.test(text) ? ['it has a soft hyphen'] : []),
			...languageFaults(opened.root(path), language),
		].map((fault) => `${path}: ${fault}`);
	});
}

function languageFaults(root: XmlElement | undefined, language: Language): readonly string[] {
	const own = localeOf[language];
	const known = [...languages.map((each) => localeOf[each]), FOREIGN];
	const faults = descendants(root).flatMap((element) => {
		const marked = languageOf(element);
		if (marked !== undefined && !known.includes(marked))
			return [`the language "${marked}" is none of ${known.join(', ')}`];
		const name = element.name;
		if (name === 'c:lang' && marked !== own) return [`the chart is not in ${own}`];
		if (isRun(element) && languageOf(child(element, 'a:rPr')) === undefined) {
			return [`"${textOfParagraph(element)}" has no language`];
		}
		// The deck's other language is that of a title or a name within a sentence, never of a whole paragraph.
		const spoken = name === 'a:p' ? element.children.filter(isRun) : [];
		const locales = spoken.map((run) => languageOf(child(run, 'a:rPr')));
		const isTranslated =
			locales.some((each) => each !== FOREIGN && known.includes(each ?? '')) && !locales.includes(own);
		return isTranslated ? [`"${textOfParagraph(element)}" is not in ${own}`] : [];
	});
	return [...new Set(faults)];
}

function isRun(element: XmlElement): boolean {
	return /^a:(?:r|fld)$/u.test(element.name);
}

/** The language that an element says what is in it is in. */
function languageOf(element: XmlElement | undefined): string | undefined {
	if (!element) return undefined;
	return attribute(element, element.name === 'c:lang' ? 'val' : 'lang');
}
