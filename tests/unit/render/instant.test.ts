import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../src/render/instant.ts';

describe('instantOf', () => {
	it('is the beginning of a day or a month in UTC', () => {
		expect(instantOf('2026-11-24')).toBe(Date.UTC(2026, 10, 24));
		expect(instantOf('2024-07')).toBe(Date.UTC(2024, 6, 1));
	});

	it.each(['', '2026', '2026-13-01', '2026-02-30x', '24.11.2026'])('refuses "%s"', (day) => {
		expect(() => instantOf(day)).toThrow(`"${day}" is no date`);
	});
});
