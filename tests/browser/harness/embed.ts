import type { Frame, Page } from 'playwright-core';
import { shown } from './stage.ts';
import type { Open } from './test.ts';

interface Embedding {
	readonly width: number;
	readonly height: number;
	/** What follows `?embed` in the address. */
	readonly place?: string;
	readonly allow?: string;
	readonly locale?: string;
}

/** A page of a municipality with the deck in a frame, from the same server. */
export async function host(open: Open, embedding: Embedding): Promise<{ page: Page; deck: Frame }> {
	const { width, height, place = '', allow = '', locale = 'sv-FI' } = embedding;
	const name = `host-${[width, height, place, allow].join('-').replace(/[^\w-]/gu, '')}.html`;
	const body = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Kommunen</title><link rel="icon" href="favicon.svg"></head>
		<body><h1>Kommunen</h1><p><a id="before" href="#before">Före</a></p>
		<iframe src="./?embed${place}" title="Materialet" width="${width}" height="${height}" allow="${allow}"></iframe>
		<p><a id="after" href="#after">Efter</a></p><div style="block-size: 3000px"></div></body></html>`;
	const page = await open(name, {
		live: false,
		locale,
		before: (page) => page.route(`**/${name}`, (route) => route.fulfill({ contentType: 'text/html', body })),
	});
	const deck = page.frames().find((frame) => frame !== page.mainFrame());
	if (!deck) throw new Error('there is no frame');
	await deck.locator('.own-window').waitFor();
	return { page, deck };
}

export const WIDE = { width: 960, height: 540 } as const;
/** The slide that can be seen in the frame; in the article the first one. */
export const slideIn = async (deck: Frame) => (await shown(deck))[0];
