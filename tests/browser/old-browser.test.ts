import { describe, expect } from 'vitest';
import { MAIN } from './harness/gate.ts';
import { expectArticle, expectArticles, expectNoKeys, OLD } from './harness/old-browser.ts';
import { test } from './harness/test.ts';

/** Other browsers and addresses are in `tests/whole/old-browser.test.ts`. */
describe('in a browser', () => {
	test('that knows no popover, an address is the article that it is without script', async ({ open }) => {
		await expectArticles(open, OLD['that knows no popover'], ['', '?paper=slides']);
		await expectNoKeys(open, OLD['that knows no popover']);
	});

	test('that cannot read the first script, the page is that article', async ({ open, site }) => {
		const asked: string[] = [];
		const page = await open('', {
			live: false,
			waitUntil: 'domcontentloaded',
			complains: /Unexpected|SyntaxError|Invalid/u,
			async before(page) {
				page.on('request', (request) => asked.push(request.url()));
				await page.route(site, async (route) => {
					const response = await route.fetch();
					const body = (await response.text())
						.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, '')
						.replace('<script>', '<script>a syntax that is still to come;');
					await route.fulfill({ response, body });
				});
			},
		});
		await page.waitForLoadState();
		await expectArticle(page);
		expect(asked.filter((url) => MAIN.test(url))).toEqual([]);
	});
});

test('The style sheet has what Safari on telephones knows only by a name of its own', async ({ open }) => {
	const page = await open('', { live: false });
	const style = await page.locator('style:not(#addressed)').textContent();
	// Without it the text of the article grows when the telephone is turned.
	expect(style).toContain('-webkit-text-size-adjust:none');
});
