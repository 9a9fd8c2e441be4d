import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sourceHash } from '../../../src/vite/source-hash.ts';

describe('sourceHash', () => {
	it('gives the hash that the specification of content security policies has in its example', () => {
		expect(sourceHash("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
	});

	it('hashes the text as UTF-8, in which the page is sent', () => {
		const bytes = Buffer.from([0xc3, 0xa5]);
		expect(sourceHash('å')).toBe(`'sha256-${createHash('sha256').update(bytes).digest('base64')}'`);
	});

	it('tells two texts apart by a space', () => {
		expect(sourceHash('let a;')).not.toBe(sourceHash('let a; '));
	});
});
