import { imageArrives } from '../../browser/image-arrives.ts';
import { allWords } from '../deck/language.ts';

/**
 * Fetches what the deck would fetch during the talk: the words of the other language, what makes charts live and their
 * figures, and the drawings of slides far ahead.
 *
 * @returns whether all of it came
 */
export async function preload(): Promise<boolean> {
	const images = [...document.images];
	for (const image of images) {
		image.loading = 'eager';
		// A page that changes its language changes its address: what is named from there would be asked for again.
		image.src = String(image.src);
	}
	const all = await Promise.allSettled([
		allWords(),
		import('../charts/live.ts').then(({ fetchAllFigures }) => fetchAllFigures()),
		...images.map((image) => imageArrives(image)),
	]);
	return all.every(({ status }) => status === 'fulfilled');
}
