import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installedOffice } from '../../src/commands/office.ts';
import { type Language, languages } from '../../src/model/language.ts';
import { unfilled } from '../../src/render/markup/site-settings.ts';
import { pptxSlidesOf } from '../../src/render/pptx/content/slides.ts';
import { makePresentation } from '../../src/render/pptx/presentation.ts';
import type { PptxSlide, Run } from '../../src/render/pptx/slide-content.ts';
import { readPdf } from '../browser/harness/pdf.ts';

const office = await installedOffice();
const isRequired = Boolean(process.env.CI);
const ADVICE = 'LibreOffice is not installed: npm run setup -- --office';
if (!office && !isRequired) console.warn(`${ADVICE}. Its test is skipped.`);

/** A slide as LibreOffice has read it. */
interface ReadSlide {
	readonly title: string;
	readonly notes: string;
	readonly tables: number;
	readonly charts: number;
}

const wordsOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');
/** Programs break lines and join them as they like. */
const squeezed = (text: string) => text.replace(/\s+/gu, '');

let folder = '';
const slidesOf = new Map<Language, readonly PptxSlide[]>();

/** Has LibreOffice convert the files. Each run has a profile of its own: two that share one wait for each other. */
async function convert(to: 'pdf' | 'fodp'): Promise<void> {
	const files = languages.map((language) => join(folder, `${language}.pptx`));
	const profile = pathToFileURL(join(folder, `profile-${to}`)).href;
	const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, '--outdir', folder, ...files];
	await promisify(execFile)(office ?? '', args, { timeout: 230_000 });
}

/** LibreOffice's own format, read as XML. */
async function readSlides(language: Language): Promise<readonly ReadSlide[]> {
	const source = await readFile(join(folder, `${language}.fodp`), 'utf8');
	const root = new DOMParser().parseFromString(source, 'text/xml').documentElement;
	const within = (element: Element | null | undefined, name: string) => [
		...(element?.getElementsByTagName(name) ?? []),
	];
	const isIn = (element: Element, name: string): boolean => {
		for (let at = element.parentNode; at; at = at.parentNode) if (at.nodeName === name) return true;
		return false;
	};
	const paragraphs = (element: Element | undefined) =>
		within(element, 'text:p')
			.map(({ textContent }) => textContent ?? '')
			.join('\n');
	const [body] = within(root, 'office:presentation');
	return within(body, 'draw:page').map((page) => {
		const frames = within(page, 'draw:frame');
		const inNotes = (frame: Element) => isIn(frame, 'presentation:notes');
		const of = (kind: string, notes: boolean) =>
			frames.find((frame) => frame.getAttribute('presentation:class') === kind && inNotes(frame) === notes);
		return {
			title: paragraphs(of('title', false)),
			notes: paragraphs(of('notes', true)),
			// A chart has its figures in a table, too.
			tables: within(page, 'table:table').filter((table) => !isIn(table, 'chart:chart')).length,
			charts: within(page, 'chart:chart').length,
		};
	});
}

describe.skipIf(!office && !isRequired)('LibreOffice', () => {
	beforeAll(async () => {
		if (!office) throw new Error(ADVICE);
		folder = await mkdtemp(join(tmpdir(), 'office-'));
		await mkdir(folder, { recursive: true });
		for (const language of languages) {
			slidesOf.set(language, pptxSlidesOf({ language, settings: unfilled }));
			await writeFile(join(folder, `${language}.pptx`), makePresentation({ language, settings: unfilled }));
		}
		await Promise.all([convert('pdf'), convert('fodp')]);
	});
	afterAll(async () => {
		if (folder !== '') await rm(folder, { recursive: true, force: true });
	});

	it.each(languages)('shows every slide in its order: %s', async (language) => {
		const slides = slidesOf.get(language) ?? [];
		const { texts } = await readPdf(join(folder, `${language}.pdf`));
		expect(texts).toHaveLength(slides.length);
		const lost = slides.filter(({ title }, at) => !squeezed(texts[at] ?? '').includes(squeezed(wordsOf(title))));
		expect(lost.map(({ id }) => id)).toEqual([]);
	});

	it.each(languages)('reads titles, notes, tables and charts: %s', async (language) => {
		const slides = slidesOf.get(language) ?? [];
		const expected = slides.map(({ title, notes, boxes }) => ({
			title: squeezed(wordsOf(title)),
			notes: squeezed(notes.map(({ runs }) => wordsOf(runs)).join('')),
			tables: boxes.filter(({ kind }) => kind === 'table').length,
			charts: boxes.filter(({ kind }) => kind === 'chart').length,
		}));
		expect(expected.filter(({ charts, tables }) => charts > 0 || tables > 0).length).toBeGreaterThan(8);
		const read = await readSlides(language);
		const found = read.map((slide) => ({ ...slide, title: squeezed(slide.title), notes: squeezed(slide.notes) }));
		expect(found).toEqual(expected);
	});
});
