import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { browsers, targets } from '../../../src/build/browsers.ts';

it('The README names the versions that the build is made for', () => {
	const { chrome, edge, firefox, safari } = browsers;
	expect(edge).toBe(chrome);
	expect(readFileSync('README.md', 'utf8')).toContain(
		`Chrome and Edge ${chrome}, Firefox ${firefox}, Safari ${safari} `,
	);
});

it('Vite is told of Safari on telephones by itself, which knows some names that the other one has left behind', () => {
	expect(targets).toContain(`safari${browsers.safari}`);
	expect(targets).toContain(`ios${browsers.safari}`);
});
