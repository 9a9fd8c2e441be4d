import { element } from '../../browser/element.ts';
import { notifyFailure } from '../deck/notices.ts';
import { headingOf, sections } from '../deck/slides.ts';
import { loadMunicipality } from '../municipality/start.ts';

/** The part with the figures. The field stands at its top. */
const PART = 'situation';

/** How close to the window its place must come for the field to be fetched, as the root margin of an observer. */
const NEAR = '600px';

/**
 * Makes room for the field for choosing a municipality, at the top of the part with the figures. The field itself comes when
 * the reader comes near, and when she comes anew where it could not be fetched.
 *
 * @param signal ends the waiting when it is aborted
 * @returns a function that removes it again
 */
export function addMunicipality(signal: AbortSignal): () => void {
	const section = sections.find(({ dataset }) => dataset.part === PART);
	const heading = section && headingOf(section);
	if (!section || !heading) return () => {};
	const place = element('div', 'own-municipality');
	const tools = section.querySelector('.slide-tools');
	(tools ?? heading).after(place);
	let fetching = false;
	const observer = new IntersectionObserver(
		(entries) => {
			if (fetching || !entries.some(({ isIntersecting }) => isIntersecting)) return;
			fetching = true;
			loadMunicipality()
				.then(({ addChooser }) => addChooser(place, 'reading-municipality'))
				.then(
					() => observer.disconnect(),
					(error: unknown) => {
						fetching = false;
						void notifyFailure('noMunicipality', error);
					},
				);
		},
		{ rootMargin: NEAR },
	);
	observer.observe(place);
	signal.addEventListener('abort', () => observer.disconnect());
	return () => place.remove();
}
