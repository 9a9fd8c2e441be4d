import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect } from 'vitest';
import { folderOf } from '../../../src/model/addresses.ts';
import { languages } from '../../../src/model/language.ts';
import { ids } from '../../browser/harness/deck.ts';
import { test } from '../harness/test.ts';
import type { Window } from '../harness/window.ts';

const A4 = { width: (210 / 25.4) * 96, height: (297 / 25.4) * 96 };
const SLIDE = { width: 1280, height: 720 };

const PAPERS = [
	['slides', SLIDE],
	['handout', A4],
	['handout&layout=3', A4],
	['handout&layout=6', A4],
	['notes', A4],
] as const;

/** The pages as they are laid out on the screen. */
function pagesOf(window: Window) {
	return window.evaluate(() => {
		const pages = [...document.querySelectorAll('#paper .page')];
		const boxes = pages.map((page) => page.getBoundingClientRect());
		const pictures = [...document.querySelectorAll('#paper .slide-picture')];
		// What is there for whoever listens is cut away.
		const unseen = (element: Element) => {
			if (element.closest('svg[aria-hidden=true]')) return true;
			if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true;
			for (let at: Element | null = element; at && !at.matches('.slide-picture'); at = at.parentElement) {
				if (getComputedStyle(at).clipPath === 'inset(50%)') return true;
			}
			return false;
		};
		const name = (element: Element) => `page ${pages.indexOf(element.closest('.page') ?? element) + 1}`;
		return {
			count: pages.length,
			seen: pages.filter((page) => page.checkVisibility({ visibilityProperty: true, opacityProperty: true })).length,
			sizes: boxes.map(({ width, height }) => ({ width, height })),
			lefts: [...new Set(boxes.map(({ left }) => Math.round(left)))],
			full: [...document.querySelectorAll('.page-body')]
				.filter((body) => body.scrollHeight > body.clientHeight + 1)
				.map((body) => `${name(body)}: ${body.scrollHeight - body.clientHeight} px too long`),
			// Each slide is as wide as its frame.
			scaled: pictures.flatMap((picture) => {
				const stage = picture.querySelector('.stage')?.getBoundingClientRect();
				const { width } = picture.getBoundingClientRect();
				return stage && Math.abs(stage.width - width) < 1 ? [] : [`${name(picture)}: ${stage?.width} of ${width} px`];
			}),
			// No line of text of a slide lies on another.
			meeting: pictures.flatMap((picture) => {
				const lines: { words: string; of: Element; box: DOMRect; trim: number }[] = [];
				const texts = document.createTreeWalker(picture, NodeFilter.SHOW_TEXT);
				const scale = picture.getBoundingClientRect().width / 1280;
				for (let text = texts.nextNode(); text; text = texts.nextNode()) {
					const of = text.parentElement;
					const words = text.nodeValue?.trim() ?? '';
					if (!of || words === '' || unseen(of)) continue;
					const range = document.createRange();
					range.selectNode(text);
					const trim = Number.parseFloat(getComputedStyle(of).fontSize) * 0.26 * scale;
					for (const box of range.getClientRects()) if (box.width > 1) lines.push({ words, of, box, trim });
				}
				return lines.flatMap((one, at) =>
					lines.slice(at + 1).flatMap((other) => {
						const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
						const high =
							Math.min(one.box.bottom - one.trim, other.box.bottom - other.trim) -
							Math.max(one.box.top + one.trim, other.box.top + other.trim);
						if (wide <= 1 || high <= 1 || one.of === other.of) return [];
						return [`${name(picture)}: "${one.words}" meets "${other.words}" by ${high.toFixed(1)} px`];
					}),
				);
			}),
		};
	});
}

describe.each(languages)('paper in %s', (language) => {
	test.for(PAPERS)('%s: pages of its size, as many as are laid out', async ([paper, size], { engine, reader }) => {
		const window = await reader.open(`${folderOf[language]}?paper=${paper}`, { live: false });
		await window.has('html[data-pages]');
		// The pictures come with the frame after.
		await window.unseen('[data-measured]');
		const pages = Number(await window.attribute('html', 'data-pages'));
		if (paper === 'slides') expect(pages).toBe(ids.length);
		const laidOut = await pagesOf(window);
		expect(laidOut.count).toBe(pages);
		expect.soft(laidOut.seen, 'pages that can be seen').toBe(pages);
		expect.soft(laidOut.lefts, 'where pages begin').toHaveLength(1);
		for (const { width, height } of laidOut.sizes) {
			expect(Math.abs(width - size.width)).toBeLessThan(1.5);
			expect(Math.abs(height - size.height)).toBeLessThan(2.5);
		}
		expect.soft(laidOut.full).toEqual([]);
		expect.soft(laidOut.scaled).toEqual([]);
		expect.soft(laidOut.meeting).toEqual([]);
		// Where the driver cannot print, what is laid out on the screen is all that can be told.
		if (!engine.can.prints) return;
		const pdf = await getDocument({ data: new Uint8Array(await window.pdf()), verbosity: 0 }).promise;
		expect(pdf.numPages).toBe(pages);
		for (let number = 1; number <= pdf.numPages; number++) {
			const [left = 0, bottom = 0, right = 0, top = 0] = (await pdf.getPage(number)).view;
			// In points, of which there are 72 to an inch; browsers round up to a whole one.
			expect(Math.abs(right - left - size.width * 0.75), `the width of page ${number}`).toBeLessThan(1.5);
			expect(Math.abs(top - bottom - size.height * 0.75), `the height of page ${number}`).toBeLessThan(1.5);
		}
		await pdf.destroy();
	});
});
