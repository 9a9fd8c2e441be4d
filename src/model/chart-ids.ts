/** The datasets of the deck, in the order in which the slides show them. Each is the file `data/ID.json`. */
export const chartIds = [
	'foreign-language-speakers',
	'first-residence-permits',
	'net-immigration',
	'working-age-population',
	'protection',
	'temporary-protection',
	'ukrainians-with-municipality',
	'gtci-2023',
	'foreign-experts-staying',
] as const;

export type ChartId = (typeof chartIds)[number];
