import { type Fact, factsOf } from './facts.ts';
import { municipalTextsOf, type TextSource, type TextTree } from './texts.ts';

/** What of a municipality goes onto paper besides what the slides show, in the language of the paper. */
export interface MunicipalPaper {
	readonly name: string;
	/** The heading of its page. */
	readonly heading: string;
	/** Where the municipality belongs, in the order of the page, with the label of each. */
	readonly facts: readonly { readonly label: string; readonly text: string }[];
	/** The heading of the notes. */
	readonly missing: string;
	/** What is missing, and what else is to be known of the figures. */
	readonly notes: readonly string[];
}

/** What there is room for on the page. */
const FACTS: readonly Fact['key'][] = ['language', 'region', 'county', 'employmentArea'];

/**
 * Puts into words what paper says of a municipality.
 *
 * @param source the figures, the municipality, and the words to be filled
 */
export function municipalPaperOf(source: TextSource): MunicipalPaper {
	const { municipality, language, words } = source;
	const { heading, share, immigration, ages, migration } = municipalTextsOf(source);
	const facts = factsOf(source).filter(({ key }) => FACTS.includes(key));
	// Both charts of migration have the same notes.
	const notes = new Set([share, immigration, ages, migration].flatMap(({ notes = {} }) => textsIn(notes)));
	return {
		name: municipality[language],
		heading,
		facts: facts.map(({ key, text }) => ({ label: words.page.facts[key], text })),
		missing: words.paper.missing,
		notes: [...notes, words.page.missing.permits],
	};
}

function textsIn(group: string | TextTree): readonly string[] {
	return typeof group === 'string' ? [group] : Object.values(group).flatMap(textsIn);
}
