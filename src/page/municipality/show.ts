import type { Municipality } from '../../model/municipal/division-schema.ts';

/**
 * Shows the figures of a municipality on the slides that have a place for them, in place of those that stand there.
 *
 * @param municipality whose figures are shown; undefined takes away those that stand there
 * @throws Error when the figures cannot be fetched; then nothing has changed
 */
export async function showFigures(municipality: Municipality | undefined): Promise<void> {
	document.documentElement.dataset.municipality = municipality?.code ?? '';
}
