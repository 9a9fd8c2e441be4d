import { features } from 'web-features';
import { type Browser, browsers } from '../browsers.ts';

/** Where the data tell something apart: a browser, and the same one on a telephone or tablet. */
const PLACES = {
	chrome: { name: 'Chrome', browser: 'chrome' },
	chrome_android: { name: 'Chrome on Android', browser: 'chrome' },
	edge: { name: 'Edge', browser: 'edge' },
	firefox: { name: 'Firefox', browser: 'firefox' },
	firefox_android: { name: 'Firefox on Android', browser: 'firefox' },
	safari: { name: 'Safari', browser: 'safari' },
	safari_ios: { name: 'Safari on iOS', browser: 'safari' },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly browser: Browser }>>;

type Place = keyof typeof PLACES;

/** Since which version each of them has something; one that is not named does not have it. */
type Support = Readonly<Partial<Record<Place, string>>>;

const places: readonly Place[] = [
	'chrome',
	'chrome_android',
	'edge',
	'firefox',
	'firefox_android',
	'safari',
	'safari_ios',
];

/** Support by the key of MDN's compatibility data, such as `api.Element.checkVisibility`. */
const supportOf = new Map<string, Support>();
/** The keys by their last part. */
const keysEndingIn = new Map<string, string[]>();

for (const feature of Object.values(features)) {
	if (feature.kind !== 'feature') continue;
	for (const [key, { support }] of Object.entries(feature.status.by_compat_key ?? {})) {
		supportOf.set(key, support);
		const last = key.slice(key.lastIndexOf('.') + 1);
		keysEndingIn.set(last, [...(keysEndingIn.get(last) ?? []), key]);
	}
}

/** The keys that the data have under a name, anywhere below one of some beginnings. */
export function keysOf(name: string, ...beginnings: readonly string[]): readonly string[] {
	return (keysEndingIn.get(name) ?? []).filter((key) => beginnings.some((beginning) => key.startsWith(beginning)));
}

/** Whether the data know a key. */
export function isKnown(key: string): boolean {
	return supportOf.has(key);
}

/**
 * What is too new of some features that one name may mean: nothing as long as one of them is in all browsers that the deck
 * is made for, or when the data know none of them.
 *
 * @param keys the keys of the features
 * @returns from which versions on the one that is lacked by the fewest is there, in words, or undefined
 */
export function tooNew(keys: readonly string[]): string | undefined {
	const known = keys.map((key) => supportOf.get(key)).filter((support) => support !== undefined);
	const ranked = known
		.map((support) => ({ support, lacking: places.filter((place) => lacks(place, support)).length }))
		.toSorted((one, other) => one.lacking - other.lacking);
	const [least] = ranked;
	return least && least.lacking > 0 ? inWords(least.support) : undefined;
}

function lacks(place: Place, support: Support): boolean {
	const since = support[place];
	return since === undefined || isLater(since, String(browsers[PLACES[place].browser]));
}

/** Compares versions such as 9, 17.5 and 17.10. `≤` says that it may have been there before. */
function isLater(one: string, other: string): boolean {
	const [major = 0, minor = 0] = partsOf(one);
	const [otherMajor = 0, otherMinor = 0] = partsOf(other);
	return major > otherMajor || (major === otherMajor && minor > otherMinor);
}

function partsOf(version: string): readonly number[] {
	return version.replace('≤', '').split('.').map(Number);
}

function inWords(support: Support): string {
	const said = places
		// The browser speaks for its form on telephones where both have it from the same version on.
		.filter((place) => place === PLACES[place].browser || support[place] !== support[PLACES[place].browser])
		.map((place) =>
			support[place] === undefined ? `not in ${PLACES[place].name}` : `${PLACES[place].name} ${support[place]}`,
		);
	return said.join(', ');
}
