import { describe, expect, it } from 'vitest';
import { withSlide } from '../../../src/page/report-subject.ts';

const PLAIN = `mailto:webb@example.org?subject=${encodeURIComponent('Fel i materialet (på svenska)')}`;
const subjectOf = (mailto: string) => decodeURIComponent(mailto.replace(/^[^=]+=/u, ''));

describe('withSlide', () => {
	it('puts the slide at the end of the subject', () => {
		const mailto = withSlide(PLAIN, 'Bild 12 av 45, Lagar & pengar?');
		expect(mailto).toMatch(/^mailto:webb@example\.org\?subject=[^&?]+$/u);
		expect(subjectOf(mailto)).toBe('Fel i materialet (på svenska) – Bild 12 av 45, Lagar & pengar?');
	});

	it('names one slide, the last', () => {
		expect(subjectOf(withSlide(withSlide(PLAIN, 'Bild 12'), 'Bild 13'))).toBe(
			'Fel i materialet (på svenska) – Bild 13',
		);
	});

	it('takes the slide away again', () => {
		expect(withSlide(withSlide(PLAIN, 'Bild 12'), undefined)).toBe(PLAIN);
	});
});
