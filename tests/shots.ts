import { chromium } from 'playwright-core';
import { findChromium, launchFlags } from '../src/build/chromium.ts';
import { serve } from '../src/build/serve.ts';

const site = await serve('dist');
const browser = await chromium.launch({ executablePath: await findChromium(), args: [...launchFlags()] });
const out = '/tmp/shots-search/';
const which = process.argv[2] ?? 'all';
const sizes = { phone: [390, 844], wide: [1440, 900], stage: [1280, 720] } as const;
for (const [lang, folder, q, hidden] of [
	['sv', '', 'flyktingkvot', 'startupföretag'],
	['fi', 'fi/', 'kotoutumissuunnitelma', 'startup-yritykset'],
] as const)
	for (const scheme of ['light', 'dark'] as const)
		for (const [name, [width, height]] of Object.entries(sizes)) {
			if (which !== 'all' && !`${lang}-${scheme}-${name}`.match(which)) continue;
			const context = await browser.newContext({
				viewport: { width, height },
				colorScheme: scheme,
				locale: lang + '-FI',
				deviceScaleFactor: name === 'phone' ? 2 : 1,
				hasTouch: name === 'phone',
			});
			const page = await context.newPage();
			page.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.log(lang, name, m.text()));
			page.on('pageerror', (e) => console.log(lang, name, 'ERR', e.message, e.stack?.slice(0, 300)));
			const view = name === 'wide' ? '?as=read' : '';
			await page.goto(site.address + folder + view + '#/why-now');
			if (name === 'stage') await page.locator('html[data-live]').waitFor({ state: 'attached' });
			else await page.waitForTimeout(800);
			const shot = async (what: string) => {
				await page.waitForTimeout(350);
				await page.screenshot({ path: `${out}${lang}-${scheme}-${name}-${what}.png` });
			};
			await page.keyboard.press('/');
			await page.locator('.search-panel[open]').waitFor();
			await shot('1-empty');
			await page.keyboard.type(q);
			await page.waitForTimeout(500);
			await page.keyboard.press('ArrowDown');
			await shot('2-hits');
			await page.keyboard.press('Enter');
			await shot('3-arrived');
			await page.keyboard.press('/');
			await page.keyboard.type(hidden);
			await page.waitForTimeout(500);
			await page.keyboard.press('Enter');
			await shot('4-hidden');
			await page.keyboard.press('/');
			await page.keyboard.type('xyzzyx');
			await shot('5-none');
			await context.close();
		}
await browser.close();
await site.close();
