import { describe, expect, it } from 'vitest';
import { instantOf, startOf, writtenAsOf, writtenDay } from '../../../src/model/instant.ts';

describe('instantOf', () => {
	it('is the beginning of a day in UTC', () => {
		expect(instantOf('2026-11-24')).toBe(Date.UTC(2026, 10, 24));
	});

	it.each(['', '2026', '2024-07', '2026-13-01', '2026-02-30x', '2026-02-30', '24.11.2026'])('refuses "%s"', (day) => {
		expect(() => instantOf(day)).toThrow(`"${day}" is no date`);
	});
});

describe('writtenDay', () => {
	it('writes a day as Swedish and Finnish do in Finland, whatever the machine knows and wherever it stands', () => {
		const zone = process.env.TZ;
		process.env.TZ = 'America/Los_Angeles';
		expect(writtenDay('2026-11-24')).toBe('24.11.2026');
		expect(writtenDay('2026-01-01')).toBe('1.1.2026');
		if (zone === undefined) delete process.env.TZ;
		else process.env.TZ = zone;
	});

	it('refuses what is no day', () => {
		expect(() => writtenDay('2024-07')).toThrow('"2024-07" is no date');
	});
});

describe('writtenAsOf', () => {
	it('writes a day, or a month where only that is known', () => {
		expect(writtenAsOf('2025-07-16')).toBe('16.7.2025');
		expect(writtenAsOf('2026-02')).toBe('2/2026');
	});

	it.each(['2026', '2026-13', '2/2026'])('refuses "%s"', (asOf) => {
		expect(() => writtenAsOf(asOf)).toThrow('is no date');
	});
});

describe('startOf', () => {
	it('is the beginning of a day, or of a month', () => {
		expect(startOf('2026-02-05')).toBe(Date.UTC(2026, 1, 5));
		expect(startOf('2026-02')).toBe(Date.UTC(2026, 1, 1));
	});
});
