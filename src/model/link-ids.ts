import type json from '../../data/links.json';

/** The number of an act in the registry: "681/2023". */
export type StatuteNumber = keyof (typeof json)['statutes'];

type LinkOfStatute<N extends string> = N extends `${infer Number}/${infer Year}` ? `law-${Number}-${Year}` : never;

/** What a text may link to: an entry of the registry, or an act as `law-NUMBER-YEAR`. */
export type LinkId = keyof (typeof json)['links'] | LinkOfStatute<StatuteNumber>;
