/** Separates the subject of an e-mail from the slide that it is about. */
const PART = ' – ';

/**
 * Puts the slide that an e-mail is about at the end of its subject.
 *
 * @param mailto a `mailto:` address with a subject, which may name another slide already
 * @param slide the slide in words; without it the subject names none
 * @returns the `mailto:` address with the new subject
 */
export function withSlide(mailto: string, slide: string | undefined): string {
	const [address = '', query = ''] = mailto.split('?subject=');
	const [subject = ''] = decodeURIComponent(query).split(PART);
	return `${address}?subject=${encodeURIComponent(slide === undefined ? subject : subject + PART + slide)}`;
}
