/** Consonants in the weak grade, with the strong grade of each. Those of endings, as in *-lla* and *-den*, are left. */
const STRONG: Readonly<Record<string, string>> = { nn: 'nt', mm: 'mp', ll: 'lt', rr: 'rt', ng: 'nk', d: 't' };
const WEAK = /(?:nn|mm|ll|rr|ng)(?=[aeiouyäö]+[^aeiouyäö])|d(?!en(?:sa|mme|kin)?$)/gu;
/** The forms of *laki* that lose its consonant altogether, after *la*. */
const LAKI = /(?<=la)i(?:n|t|ssa|ksi|lla|lle)(?:mme|kin)?$/u;

/** What is left of a word in -nen, whose other forms have an s: kansainväli(nen), kansainväli(sen). */
const NEN = /(?<=.{5}i)(?:n|s|se|st|sten|sist)$/u;
/** The ends that nouns such as rahoitus, rahoituksen, rahoitusta keep. */
const NOUN = /(?<=.{5})[uy]{1,2}(?:s|ks|t)?$/u;
/** A vowel that the stemmer leaves at the end of short words: rah(a). */
const LAST_VOWEL = /(?<=.{2}[^aeiouyäö])[aeiouyäö]$/u;

/**
 * Finds the stem of a Finnish word with a stemmer, which takes endings off but leaves the consonants before them as they
 * are: *kunnan* gets the strong grade of *kunta* first. Not every word with such consonants has a strong grade, but each is
 * written the same way wherever it stands, and that is all that searching needs.
 */
export function finnishStem(word: string, stemmer: (word: string) => string): string {
	const strong = word.replace(LAKI, 'ki').replace(WEAK, (weak) => STRONG[weak] ?? weak);
	// The end of a word such as kunta or toiminta looks like that of a partitive.
	const stem = /nt[aä]$/u.test(strong) ? strong.slice(0, -1) : stemmer(strong);
	return stem.replace(NEN, '').replace(NOUN, '').replace(LAST_VOWEL, '');
}
