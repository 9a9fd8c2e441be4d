import type { Part } from '../src/model/slide.ts';
import integration from './integration.ts';
import introduction from './introduction.ts';
import legislation from './legislation.ts';
import opening from './opening.ts';
import recruitment from './recruitment.ts';
import situation from './situation.ts';
import summary from './summary.ts';
import vitality from './vitality.ts';

/**
 * The parts of the deck in order. The first holds the title and the contents; it is not one of the seven numbered
 * parts.
 */
export const deck: readonly Part[] = [
	opening,
	introduction,
	legislation,
	situation,
	recruitment,
	integration,
	vitality,
	summary,
];
