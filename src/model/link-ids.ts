import type json from '../../data/links.json';

/** The number of an act in `data/links.json`, such as "681/2023". */
export type StatuteNumber = keyof (typeof json)['statutes'];

type LinkOfStatute<N extends string> = N extends `${infer Number}/${infer Year}` ? `law-${Number}-${Year}` : never;

/** The target of a link in a text: the id of a link in `data/links.json`, or an act as `law-NUMBER-YEAR`. */
export type LinkId = keyof (typeof json)['links'] | LinkOfStatute<StatuteNumber>;
