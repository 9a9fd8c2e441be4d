import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** What axe-core finds wrong with the window; the previews are pictures of pages that have tests of their own. */
export async function violations(page: Page): Promise<readonly string[]> {
	await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
	return page.evaluate(async () => {
		const { violations } = await axe.run(document, {
			runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
			resultTypes: ['violations'],
			iframes: false,
		});
		return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
	});
}

/** What of the window is cut off, lies on anything else or is too small. */
export function faultsOf(presenter: Page): Promise<readonly string[]> {
	return presenter.evaluate(() => {
		const faults: string[] = [];
		const boxes = ['.bar', '.now', '.after', '.notes-side', '.tools'].map((name) => {
			const box = document.querySelector(name)?.getBoundingClientRect() ?? new DOMRect();
			if (box.right > innerWidth + 1 || box.bottom > innerHeight + 1) faults.push(`${name} leaves the window`);
			return { name, box };
		});
		for (const { name, box } of boxes) {
			for (const child of document.querySelectorAll(`${name} > *, ${name} button`)) {
				const inner = child.getBoundingClientRect();
				if (inner.width <= 1) continue;
				const out = Math.max(inner.right - box.right, inner.bottom - box.bottom);
				if (out > 1) faults.push(`${child.localName}.${child.className} leaves ${name} by ${out}`);
				const small = child.localName === 'button' && Math.min(inner.width, inner.height) < 24;
				if (small) faults.push(`${child.textContent} is smaller than 24 px`);
			}
		}
		for (const [index, one] of boxes.entries()) {
			for (const other of boxes.slice(index + 1)) {
				const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
				const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
				if (wide > 1 && high > 1) faults.push(`${one.name} meets ${other.name}`);
			}
		}
		const notes = document.querySelector('#sheets')?.getBoundingClientRect();
		if (!notes || notes.height < 150) faults.push(`the notes have ${notes?.height} px`);
		return faults;
	});
}
