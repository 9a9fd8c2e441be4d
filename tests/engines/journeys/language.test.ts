import { expect } from 'vitest';
import { expectLanguage, expectShown, focus } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

test('the language changes five times in a row: slide, focus and chart stay, each in the language', async ({
	reader,
}) => {
	const window = await reader.open('#/changing-structure');
	const chart = 'figure[data-chart="net-immigration"]';
	await window.has(`${chart}[data-live=on]`);
	const swedish = await window.text('#changing-structure h3');
	const dates = () =>
		window.evaluate(() =>
			[...document.querySelectorAll('figure figcaption')].map((one) => one.textContent.replace(/\s+/gu, ' ').trim()),
		);
	const captions = await dates();
	await window.evaluate(() => document.querySelector<HTMLElement>('#changing-structure .plot')?.focus());
	for (const language of ['fi', 'sv', 'fi', 'sv', 'fi'] as const) {
		await window.press('l');
		await expectLanguage(window, language);
		await expectShown(window, 'changing-structure');
		expect(await window.evaluate(() => document.activeElement?.className)).toContain('plot');
		await expect.poll(() => window.attribute(`${chart} canvas`, 'lang')).toBe(language);
		await expect.poll(async () => (await window.text('#changing-structure h3')) === swedish).toBe(language === 'sv');
		expect(await window.evaluate(() => document.title)).toContain(language === 'sv' ? 'nvandring' : 'aahanmuut');
		const path = await window.evaluate(() => location.pathname);
		expect(path).toBe(language === 'sv' ? '/' : '/fi/');
		if (language === 'sv') expect(await dates()).toEqual(captions);
		else expect(await dates()).not.toEqual(captions);
		await window.press('Home');
		await expect.poll(() => window.text('#announcer')).toMatch(language === 'sv' ? /^1990: 7.081$/u : /^1990: 7.081$/u);
	}
	await window.press('Escape');
	expect(await focus(window)).toMatch(/^h3/u);
	await window.reload();
	await window.has('html[data-live]');
	await expectLanguage(window, 'fi');
	await expectShown(window, 'changing-structure');
	expect(await focus(window)).not.toBe('nothing');
});

test('what the build has written comes back as it was after a change of language, days and figures too', async ({
	reader,
}) => {
	const window = await reader.open('?as=read', { live: false });
	await window.has('.article-head .open-contents');
	const texts = () =>
		window.evaluate(() =>
			[...document.querySelectorAll('.slides [data-i18n]:not(.picture)')].map((one) => one.textContent),
		);
	const before = await texts();
	expect(before.length).toBeGreaterThan(500);
	for (const language of ['fi', 'sv'] as const) {
		await window.press('l');
		await expectLanguage(window, language);
	}
	await expect.poll(texts).toEqual(before);
	expect(before.filter((text) => /\d{4}-\d{2}-\d{2}/u.test(text))).toEqual([]);
});

test('the value of a point that is shown is said in the language that the page is given', async ({ reader }) => {
	const window = await reader.open('#/reasons-for-moving');
	const figure = '#reasons-for-moving figure';
	await window.has(`${figure}[data-live=on]`);
	await window.evaluate(() => document.querySelector<HTMLElement>('#reasons-for-moving .plot')?.focus());
	await window.press('Home');
	await expect.poll(() => window.text(`${figure} .chart-tip`)).toBe('2022, Familj: 17\u00A0284');
	await window.press('l');
	await expect.poll(() => window.text(`${figure} .chart-tip`)).toBe('2022, Perhe: 17\u00A0284');
});
