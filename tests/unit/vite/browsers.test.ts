import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { targets } from '../../../src/vite/browsers.ts';

const versionOf = (browser: string) => targets.find((target) => target.startsWith(browser))?.slice(browser.length);

it('The manual names the versions that the build is made for', () => {
	expect(versionOf('edge')).toBe(versionOf('chrome'));
	expect(readFileSync('docs/publish.md', 'utf8')).toContain(
		`Chrome and Edge ${versionOf('chrome')}, Firefox ${versionOf('firefox')}, Safari ${versionOf('safari')} `,
	);
});

it('Vite is told of Safari on telephones by itself, which knows some names that the other one has left behind', () => {
	expect(versionOf('ios')).toBe(versionOf('safari'));
});

describe('npm run check refuses what is newer than these browsers', () => {
	const eslint = new ESLint();
	const found = async (file: string, text: string) => {
		const [result] = await eslint.lintText(text, { filePath: file });
		return (result?.messages ?? []).map(({ line, message }) => `${line}: ${message}`);
	};

	it('in style sheets, naming line and feature', async () => {
		expect(await found('src/styles/planted.css', 'p {\n\tfield-sizing: content;\n}\n')).toEqual([
			"2: Property 'field-sizing' is not a 2024 available baseline feature.",
		]);
		expect(await found('src/styles/planted.css', 'p {\n\tcolor: light-dark(red, blue);\n}\n')).toEqual([]);
	});

	it('in scripts, naming line and feature', async () => {
		expect(await found('src/page/planted.ts', 'const one: number = 1;\nnew CloseWatcher(one);\n')).toEqual([
			"2: Feature 'CloseWatcher' (closewatcher) has Limited availability and exceeds 2024.",
		]);
		expect(await found('src/page/planted.ts', 'new ResizeObserver(() => {});\n')).toEqual([]);
	});
});
