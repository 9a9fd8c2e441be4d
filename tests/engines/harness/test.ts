import { test as base, expect, inject } from 'vitest';
import { type Site, serve } from '../../../src/commands/serve.ts';
import type { Engine, SavedFile, Session, Size } from './engine.ts';
import { launch } from './launch.ts';
import { Window } from './window.ts';

export interface Opening {
	readonly size?: Size;
	/** Whether to wait until reveal.js has taken over. True unless said otherwise. */
	readonly live?: boolean;
}

/** One reader with a browser, and the site at an address of its own: what one journey keeps, no other finds. */
export interface Reader {
	/** The address of the site, with a slash at the end. */
	readonly site: string;
	/** Opens an address below the site's, or a whole one, in a window of its own. */
	open(address?: string, opening?: Opening): Promise<Window>;
	/** Does what opens a window, and returns it. */
	opened(act: () => Promise<void>): Promise<Window>;
	/** Does what saves a file, and returns it. */
	saved(act: () => Promise<void>): Promise<SavedFile>;
	/** Takes the site off the net. */
	goOffline(): Promise<void>;
	/** Says what windows will complain of, rightly; anything else fails the journey. */
	expectComplaint(complaint: RegExp): void;
}

/**
 * A journey in the engine of the project that runs it. A window that writes an error or breaks the policy fails it, whatever
 * it is about.
 */
export const test = base
	// biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures this one needs
	.extend('engine', { scope: 'worker' }, async ({}, { onCleanup }): Promise<Engine> => {
		const engine = await launch(inject('engine'), inject('browsers'));
		onCleanup(() => engine.close());
		return engine;
	})
	.extend('origins', { scope: 'worker' }, () => new Set<string>())
	.extend('reader', async ({ engine, origins }, { onCleanup }): Promise<Reader> => {
		const site = await serveAnew(origins);
		const session: Session = await engine.session();
		const expected: RegExp[] = [];
		onCleanup(async () => {
			const complaints = await session.complaints();
			await session.close();
			await site.close();
			const unexpected = complaints.filter((text) => !expected.some((each) => each.test(text)));
			expect(unexpected, `what ${engine.name} complains of`).toEqual([]);
		});
		return {
			site: site.address,
			async open(address = '', { size = { width: 1280, height: 720 }, live = true } = {}) {
				const window = new Window(await session.open(size));
				await window.goto(new URL(address, site.address).href);
				if (live) await window.has('html[data-live]');
				return window;
			},
			opened: async (act) => new Window(await session.opened(act)),
			saved: (act) => session.saved(act),
			goOffline: () => site.close(),
			expectComplaint: (complaint) => void expected.push(complaint),
		};
	});

/**
 * Serves the site at an origin that no test of this browser has had: sessions of WebKit share what is stored for one, and a port may
 * be given twice.
 */
async function serveAnew(known: Set<string>): Promise<Site> {
	const site = await serve(inject('folder'));
	if (!known.has(site.address)) {
		known.add(site.address);
		return site;
	}
	try {
		return await serveAnew(known);
	} finally {
		await site.close();
	}
}
