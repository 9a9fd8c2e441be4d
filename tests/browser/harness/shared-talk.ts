import type { BrowserContext, Page } from 'playwright-core';
import { ids } from './deck.ts';
import { begin, expectEverywhere } from './presenter.ts';
import { live, press } from './stage.ts';

/** The two windows of a talk that has begun. */
export interface Windows {
	readonly deck: Page;
	readonly presenter: Page;
}

const SIZE = { width: 1280, height: 720 };

/**
 * A talk for test after test. Beginning it costs as much as loading the deck four times: it is begun anew only where a test has
 * left traces that can be seen.
 */
export class SharedTalk {
	readonly #newContext: () => Promise<BrowserContext>;
	#windows: Windows | undefined;
	/** The state of both windows when the talk had just begun. */
	#begun = '';

	/** @param newContext makes the context of a talk, and closes the one before */
	constructor(newContext: () => Promise<BrowserContext>) {
		this.#newContext = newContext;
	}

	/** Leads the talk to a slide, by its id. Nothing of what tests before have done can be seen. */
	async lead(id: string, site: string): Promise<Windows> {
		const { deck, presenter } = (await this.#unchanged()) ?? (await this.#begin(id, site));
		for (const digit of String(ids.indexOf(id) + 1)) await press(presenter, digit);
		await press(presenter, 'Enter');
		await expectEverywhere(id, presenter, deck);
		return { deck, presenter };
	}

	async #unchanged(): Promise<Windows | undefined> {
		if (!this.#windows) return undefined;
		const { deck, presenter } = this.#windows;
		if (deck.isClosed() || presenter.isClosed() || deck.context().pages().length !== 2) return undefined;
		for (const page of [deck, presenter]) await page.setViewportSize(SIZE);
		return (await stateOf(this.#windows)) === this.#begun ? this.#windows : undefined;
	}

	async #begin(id: string, site: string): Promise<Windows> {
		const context = await this.#newContext();
		const deck = await context.newPage();
		await deck.goto(`${site}#/${id}`);
		await live(deck);
		const presenter = await begin(deck);
		await presenter.setViewportSize(SIZE);
		await presenter.getByText('Publiken: 1 fönster följer', { exact: true }).first().waitFor({ state: 'attached' });
		this.#windows = { deck, presenter };
		this.#begun = await stateOf(this.#windows);
		return this.#windows;
	}
}

/** What can be seen of the state of a talk, but for its slide and its time. */
async function stateOf({ deck, presenter }: Windows): Promise<string> {
	const states = [deck, presenter].map((page) =>
		page.evaluate(() => {
			document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
			const passing = ['data-font', 'data-painted', 'data-controls', 'style'];
			const attributes = [...document.documentElement.attributes].filter(({ name }) => !passing.includes(name));
			return JSON.stringify([
				location.pathname,
				attributes.map(({ name, value }) => `${name}=${value}`).toSorted(),
				{ ...localStorage },
				document.querySelectorAll('[data-enlarged-point], .spot, .qr, #blank:not([hidden])').length,
				document.getElementById('connection')?.textContent,
				document.querySelector('.tools [aria-pressed=true]')?.textContent,
				document.fullscreenElement?.localName,
			]);
		}),
	);
	return (await Promise.all(states)).join();
}
