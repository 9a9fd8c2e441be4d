import { describe, expect, it } from 'vitest';
import { secondsToRead } from '../../../../src/page/reading/reading-time.ts';

describe('secondsToRead', () => {
	it.each([
		['a title', 5, 3],
		['a slide with some text', 80, 10],
		['a slide with much detail', 1000, 30],
	])('asks of %s, with %s words, that it is seen for %s seconds', (_name, words, seconds) => {
		expect(secondsToRead(words)).toBe(seconds);
	});
});
