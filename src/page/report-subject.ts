/** What parts the subject of a letter from the slide that it is about. */
const PART = ' – ';

/**
 * The address of a letter with the slide that it is about at the end of its subject.
 *
 * @param mailto an address with a subject, which may name another slide already
 * @param slide the slide in words; without it the subject names none
 */
export function withSlide(mailto: string, slide: string | undefined): string {
	const [address = '', query = ''] = mailto.split('?subject=');
	const [subject = ''] = decodeURIComponent(query).split(PART);
	return `${address}?subject=${encodeURIComponent(slide === undefined ? subject : subject + PART + slide)}`;
}
