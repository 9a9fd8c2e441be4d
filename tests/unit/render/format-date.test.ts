import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/deck/language.ts';
import { formatDate } from '../../../src/render/format-date.ts';

describe('formatDate', () => {
	it.each(languages)('writes a day without zeros and with points: %s', (language) => {
		expect(formatDate('2026-02-05', language)).toBe('5.2.2026');
		expect(formatDate('2026-11-24', language)).toBe('24.11.2026');
	});

	it('stays on the day, wherever the machine is', () => {
		const zone = process.env.TZ;
		try {
			process.env.TZ = 'America/Los_Angeles';
			expect(new Date('2026-01-01').getDate()).toBe(31);
			expect(formatDate('2026-01-01', 'sv')).toBe('1.1.2026');
		} finally {
			if (zone === undefined) delete process.env.TZ;
			else process.env.TZ = zone;
		}
	});
});
