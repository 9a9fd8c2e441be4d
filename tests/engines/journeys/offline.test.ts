import { expect, inject, onTestFinished } from 'vitest';
import { serve } from '../../../src/commands/serve.ts';
import { ids, slide } from '../../browser/harness/deck.ts';
import { frontHost, redirectIndexes } from '../../browser/harness/fronted-host.ts';
import { begin } from '../harness/presenter.ts';
import { expectEverywhere, expectLanguage, expectShown } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

test('after a first visit the deck needs no net: slides, both languages, charts, paper and the presenter', async ({
	reader,
}) => {
	const window = await reader.open(`#/${slide(3)}`);
	const workers = await window.evaluate(() => 'serviceWorker' in navigator && isSecureContext);
	expect(workers, 'whether the engine has workers').toBe(true);
	await window.has('#without-net[data-state=kept]');
	await reader.goOffline();
	// What the browser itself says of a server that is gone.
	reader.expectComplaint(
		/ERR_CONNECTION_REFUSED|Failed to (?:load resource|fetch)|NetworkError|Could not connect|Load failed/u,
	);

	await window.press('l');
	await expectLanguage(window, 'fi');
	for (const [folder, language] of [
		['', 'sv'],
		['fi/', 'fi'],
	] as const) {
		await window.goto(`${reader.site}${folder}?from=link#/${ids[0]}`);
		await window.has('html[data-live]');
		await expectLanguage(window, language);
		for (const id of ids) {
			await expectShown(window, id);
			await window.press('ArrowRight');
		}
		await window.drawn();
		await window.goto(`${reader.site}${folder}?as=read`);
		await window.has('html[data-ready]');
		for (let at = 0; at < 8; at++) {
			const chart = await window.evaluate((at) => {
				const figure = document.querySelectorAll('figure[data-chart]:not([data-form=marks])')[at];
				figure?.scrollIntoView({ block: 'center' });
				return figure?.getAttribute('data-chart');
			}, at);
			await window.has(`figure[data-chart="${chart}"][data-live=on]`);
		}
	}
	const csv = await window.evaluate(async () => {
		const link = document.querySelector<HTMLAnchorElement>('a[href$=".csv"]');
		return (await fetch(link?.href ?? '')).text();
	});
	expect(csv).toContain(';');

	await window.goto(`${reader.site}#/${slide(20)}`);
	await window.has('html[data-live]');
	const presenter = await begin(reader, window);
	await presenter.press('PageDown');
	await expectEverywhere(slide(21), presenter, window);
	await presenter.close();
	await window.drawn();
	await window.goto(`${reader.site}?paper=handout&slides=18-20`);
	await window.has('html[data-pages]');
	expect(await window.evaluate(() => document.fonts.check('600 1em "Source Sans 3 Paper"'))).toBe(true);
});

test('what is thrown away and kept again on a host that redirects index.html can be opened', async ({ reader }) => {
	const site = await frontHost(await serve(inject('folder')), redirectIndexes);
	onTestFinished(() => site.close());
	const window = await reader.open(`${site.address}#/${slide(3)}`);
	await window.has('#without-net[data-state=kept]');
	const press = () => window.evaluate(() => document.querySelector<HTMLElement>('#without-net button')?.click());
	await press();
	await window.has('#without-net[data-state=absent]');
	await press();
	await window.has('#without-net[data-state=kept]');
	await window.goto(`${site.address}fi/#/${slide(3)}`);
	await window.has('html[data-live]');
	await expectLanguage(window, 'fi');
});

test('when a new version has been put up, a part that is gone says so', async ({ reader }) => {
	let published = false;
	const site = await frontHost(await serve(inject('folder')), ({ pathname }) => {
		if (!published) return undefined;
		if (pathname.startsWith('/assets/')) return { status: 404 };
		return pathname === '/worker.js' ? { status: 200, headers: { 'Content-Type': 'text/javascript' } } : undefined;
	});
	onTestFinished(() => site.close());
	reader.expectComplaint(
		/404|Loading module from|cannot load <|dynamically imported module|[Mm]odule script|preload CSS|Load failed/u,
	);
	const window = await reader.open(`${site.address}ordlista/`, { live: false });
	await window.evaluate(() => localStorage.setItem('kommundeck / offline', 'off'));
	await window.goto(`${site.address}#/${slide(9)}`);
	await window.has('html[data-live]');
	published = true;
	await window.press('/');
	await window.seen('#update');
	expect(await window.text('#update p')).toBe('Det finns en ny version av materialet.');
	expect(await window.text('#notice')).toBe('');
	published = false;
	await window.reload();
	await window.has('html[data-live]');
	await expectShown(window, slide(9));
});
