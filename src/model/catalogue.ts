import type { swedish } from '../render/markup/swedish.ts';

/** The words of a language. Swedish is the reference: its keys are those of every language. */
export type Catalogue = typeof swedish;
export type Namespace = keyof Catalogue;
