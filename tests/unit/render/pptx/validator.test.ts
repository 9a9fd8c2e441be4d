import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unfilled } from '../../../../src/render/markup/site-settings.ts';
import { presentationEntries } from '../../../../src/render/pptx/presentation.ts';
import { fileOf } from '../../../../src/render/pptx/write-presentation.ts';

/** How long the validator may take, in milliseconds: it is .NET as WebAssembly, which takes long to start. */
const TIMEOUT = 300_000;

/** In a process of its own, since it changes `Object.prototype`; one for all files, since it starts slowly. */
const VALIDATE = `
import { readFileSync } from 'node:fs';
import validate from '@ooxml-tools/validate';
const found = {};
for (const file of process.argv.slice(1)) {
	const format = file.slice(file.lastIndexOf('.') + 1);
	found[file] = (await validate(new Uint8Array(readFileSync(file)), format, 'Microsoft365')).map(
		({ description, path }) => path.partUri + ' ' + path.xpath + ': ' + description,
	);
}
console.log(JSON.stringify(found));
process.exit();
`;

let folder = '';
const written: string[] = [];
let found: Readonly<Record<string, readonly string[]>> = {};

async function write(name: string, content: Uint8Array): Promise<void> {
	written.push(join(folder, name));
	await writeFile(join(folder, name), content);
}

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'validated-'));
	for (const [language, municipality] of [
		['sv', undefined],
		['fi', undefined],
		['sv', '478'],
		['fi', '905'],
	] as const) {
		const entries = presentationEntries({ language, settings: unfilled, ...(municipality && { municipality }) });
		const name = [language, municipality ?? 'all'].join('-');
		await write(`${name}.pptx`, fileOf(entries));
		// One file of each language has all kinds of charts, and one of them those of a municipality.
		if (name !== 'sv-all' && name !== 'fi-905') continue;
		for (const [path, content] of entries) {
			if (path.endsWith('.xlsx')) await write(`${name}-${path.slice(path.lastIndexOf('/') + 1)}`, content);
		}
		if (name !== 'sv-all') continue;
		const slide = new TextDecoder().decode(entries.get('ppt/slides/slide1.xml'));
		const broken = slide.replace(/<a:bodyPr\/>/u, '<a:unknown/>');
		await write('broken.pptx', fileOf(new Map([...entries, ['ppt/slides/slide1.xml', strToU8(broken)]])));
	}
	const args = ['--input-type=module', '--eval', VALIDATE, ...written];
	const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 });
	found = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}, TIMEOUT);
afterAll(() => rm(folder, { recursive: true, force: true }));

it("Microsoft's validator finds no fault in the files and their workbooks", () => {
	expect(written.filter((file) => file.endsWith('.xlsx')).length).toBeGreaterThan(15);
	expect(Object.keys(found)).toEqual(written);
	const faulty = Object.entries(found).filter(([file, faults]) => faults.length > 0 && !file.endsWith('broken.pptx'));
	expect(faulty).toEqual([]);
});

it("Microsoft's validator would find a fault", () => {
	expect(found[join(folder, 'broken.pptx')]?.join('\n')).toContain('/ppt/slides/slide1.xml');
});
