import { describe, expect } from 'vitest';
import { addAxe, violations } from '../harness/axe.ts';
import { holdBack } from '../harness/gate.ts';
import { chooseIn, expectMunicipality, optionsOf, remembered } from '../harness/municipality.ts';
import { openReading, topOf } from '../harness/reading.ts';
import { clickControl, press } from '../harness/stage.ts';
import { type Open, type Opening, test } from '../harness/test.ts';

const READING = 'reading-municipality';
const PRINT = 'print-municipality';

describe('in the reading view', () => {
	test('the field stands at the top of the part with the figures, and goes with the view', async ({ open }) => {
		const page = await openReading(open, '?as=read#/situation');
		await page.locator(`#situation #${READING}`).waitFor();
		expect(await topOf(page, 'situation')).toBeLessThan(4);
		await chooseIn(page, READING, 'Korsnäs');
		await expectMunicipality(page, '280');
		expect(await remembered(page)).toBe('280');
		await addAxe(page);
		await page.locator(`#${READING}`).press('ArrowDown');
		await page.locator(`#${READING}-list`).waitFor();
		expect(await violations(page, '#situation .municipality-field')).toEqual([]);
		await press(page, 'Escape');
		await page.locator('.article-head [data-action=slides]').click();
		await expect.poll(() => page.locator('.own-municipality').count()).toBe(0);
		await expectMunicipality(page, '280');
	});
});

async function openPanel(open: Open, address: string, opening?: Opening) {
	const page = await open(address, opening);
	await page.locator('.controls .open-print').waitFor({ state: 'attached' });
	await clickControl(page, page.locator('.controls .open-print'));
	await page.locator('.print-panel[open]').waitFor();
	return page;
}

describe('in the panel for printing', () => {
	test('the field begins with what holds; what is chosen in it is printed and not remembered', async ({ open }) => {
		const page = await openPanel(open, '?municipality=905');
		const paper = page.locator('.print-preview iframe');
		const printed = async () =>
			new URL((await paper.getAttribute('src')) ?? '', page.url()).searchParams.get('municipality');
		await expect.poll(() => page.locator(`#${PRINT}`).inputValue()).toBe('Vasa');
		await expect.poll(printed).toBe('905');
		await page.locator(`#${PRINT}`).fill('sotk');
		await expect.poll(() => optionsOf(page, PRINT)).toEqual(['Sotkamo']);
		await press(page, 'ArrowDown');
		await press(page, 'Enter');
		await expect.poll(printed).toBe('765');
		await page.locator(`#${PRINT}`).fill('Kristinestads biblioteks läsecirkel');
		await expect.poll(printed).toBe('Kristinestads biblioteks läsecirkel');
		await page.locator(`#${PRINT}`).fill('Vaasa');
		await expect.poll(printed).toBe('905');
		await addAxe(page);
		expect(await violations(page, '.print-form')).toEqual([]);
		await press(page, 'Escape');
		await page.locator('.print-panel .municipality-clear').click();
		await expect.poll(printed).toBe(null);
		await expectMunicipality(page, '905');
		expect(await remembered(page)).toBe(null);
	});

	test('the field takes what comes late, unless something has been written in it', async ({ open }) => {
		for (const written of ['', 'Kristinestads bibliotek']) {
			const release: (() => void)[] = [];
			const page = await openPanel(open, '?municipality=905', {
				before: async (opened) => void release.push(await holdBack(opened, /\/show-[^/]*\.js/u)),
			});
			await expect.poll(() => page.locator('.print-count').innerText()).not.toBe('');
			expect(await page.locator(`#${PRINT}`).inputValue()).toBe('');
			if (written !== '') await page.locator(`#${PRINT}`).fill(written);
			for (const each of release) each();
			await expectMunicipality(page, '905');
			await expect.poll(() => page.locator('.print-count').innerText()).toMatch(/^\d\d sidor/u);
			expect(await page.locator(`#${PRINT}`).inputValue()).toBe(written || 'Vasa');
		}
	});

	test('Escape closes the list before the panel', async ({ open }) => {
		const page = await openPanel(open, '');
		await page.locator(`#${PRINT}`).fill('vasa');
		await page.locator(`#${PRINT}-list`).waitFor();
		await press(page, 'Escape');
		expect(await page.locator(`#${PRINT}-list`).isVisible()).toBe(false);
		expect(await page.locator(`#${PRINT}`).inputValue()).toBe('vasa');
		await press(page, 'Escape');
		expect(await page.locator(`#${PRINT}`).inputValue()).toBe('');
		expect(await page.locator('.print-panel[open]').count()).toBe(1);
		await press(page, 'Escape');
		await expect.poll(() => page.locator('.print-panel').count()).toBe(0);
	});
});
