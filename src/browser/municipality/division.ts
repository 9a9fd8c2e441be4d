import type { Division } from '../../model/municipal/division-schema.ts';

/**
 * Fetches the list of municipalities, as it stands in `data/`: the build has checked it.
 *
 * @returns the municipalities and the areas that they form
 * @throws Error when it cannot be fetched
 */
export async function fetchDivision(): Promise<Division> {
	const files = import.meta.glob<Division>('/data/municipalities.json', { import: 'default' });
	const load = files['/data/municipalities.json'];
	if (!load) throw new Error('there is no list of municipalities');
	return load();
}
