import type { swedish } from './swedish.ts';

/** The words of a language. Swedish is the reference: its keys are those of every language. */
export type Catalogue = typeof swedish;
export type Namespace = keyof Catalogue;
