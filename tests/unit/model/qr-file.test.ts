import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrFile } from '../../../src/model/qr-file.ts';

test('a code is drawn as it is encoded, with the rim that readers need', () => {
	const address = 'https://example.org/';
	const { data, size } = encode(address, { ecc: 'M', border: 4 });
	const drawing = qrFile(address);
	const modules = [...drawing.matchAll(/M(\d+) (\d+)h1v1h-1z/gu)].map(([, x, y]) => `${x} ${y}`);
	const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x} ${y}`] : [])));
	expect(modules).toEqual(dark);
	expect(modules.every((place) => place.split(' ').every((at) => Number(at) >= 4 && Number(at) < size - 4))).toBe(true);
});
