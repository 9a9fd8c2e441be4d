import type { DrivenWindow, Point, Size } from './engine.ts';
import { keyStroke } from './key-stroke.ts';
import { until } from './until.ts';

/** A window of the deck, used as a person uses it, alike in each engine. */
export class Window {
	readonly #driven: DrivenWindow;

	constructor(driven: DrivenWindow) {
		this.#driven = driven;
	}

	goto(address: string): Promise<void> {
		return this.#driven.goto(address);
	}

	reload(): Promise<void> {
		return this.#driven.reload();
	}

	/** Resizes the window, and waits until the page has been told, which it is with its next frame. */
	async resize(size: Size): Promise<void> {
		await this.#driven.resize(size);
		await this.evaluate(() => new Promise<null>((told) => requestAnimationFrame(() => told(null))));
	}

	screenshot(): Promise<Uint8Array> {
		return this.#driven.screenshot();
	}

	pdf(): Promise<Uint8Array> {
		return this.#driven.pdf();
	}

	close(): Promise<void> {
		return this.#driven.close();
	}

	/**
	 * Calls a function in the page.
	 *
	 * @param compute the function, which sees nothing but the page and its argument
	 * @param argument a value that can be written as JSON
	 * @returns what the function returns, which JSON must be able to carry
	 * @throws Error with what the function throws
	 */
	async evaluate<Result>(compute: () => Result | Promise<Result>): Promise<Result>;
	async evaluate<Argument, Result>(
		compute: (argument: Argument) => Result | Promise<Result>,
		argument: Argument,
	): Promise<Result>;
	async evaluate(compute: (argument: unknown) => unknown, argument?: unknown): Promise<unknown> {
		const call = `(${compute})(${JSON.stringify(argument)})`;
		const text = await this.#driven.run(
			// Some compilers name functions by a helper of theirs, which the page has not.
			`(async () => { const __name = (named) => named; return JSON.stringify({ value: await ${call} }); })()`,
		);
		const { value } = JSON.parse(String(text));
		return value;
	}

	/** Presses keys, one after the other, such as `ArrowRight`, `Shift+Tab` or `?`. */
	async press(...keys: readonly string[]): Promise<void> {
		for (const key of keys) await this.#driven.press(keyStroke(key));
	}

	/** Types a text, character by character. */
	async type(text: string): Promise<void> {
		for (const character of text) await this.#driven.press(keyStroke(character === ' ' ? 'Space' : character));
	}

	movePointer(to: Point): Promise<void> {
		return this.#driven.movePointer(to);
	}

	clickAt(at: Point): Promise<void> {
		return this.#driven.click(at);
	}

	/** Moves the pointer, so that the controls come. */
	async stir(): Promise<void> {
		await this.movePointer({ x: 400, y: 300 });
		await this.movePointer({ x: 420, y: 310 });
	}

	/** Waits until an element is there, and can be seen. */
	async seen(selector: string): Promise<void> {
		await until(async () => ((await this.count(selector)) > 0 ? true : undefined), `${selector}, to be seen,`);
	}

	/** Waits until no such element can be seen. */
	async unseen(selector: string): Promise<void> {
		await until(async () => ((await this.count(selector)) === 0 ? true : undefined), `the end of ${selector}`);
	}

	/** Waits until the document has such an element, seen or not. */
	async has(selector: string): Promise<void> {
		const there = () => this.evaluate((selector) => document.querySelector(selector) !== null, selector);
		await until(async () => ((await there()) ? true : undefined), selector);
	}

	/** Waits until the drawings that are on their way have come: Firefox complains of them when a page is left. */
	async drawn(): Promise<void> {
		await this.evaluate(async () => {
			await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
			return null;
		});
	}

	/** How many such elements can be seen. */
	count(selector: string): Promise<number> {
		return this.evaluate(
			(selector) =>
				[...document.querySelectorAll(selector)].filter((one) =>
					one.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
				).length,
			selector,
		);
	}

	/** The text of the first such element, without soft hyphens. */
	text(selector: string): Promise<string | undefined> {
		return this.evaluate(
			(selector) => document.querySelector(selector)?.textContent.replaceAll('\u00AD', '').trim(),
			selector,
		);
	}

	attribute(selector: string, name: string): Promise<string | null | undefined> {
		return this.evaluate(({ selector, name }) => document.querySelector(selector)?.getAttribute(name), {
			selector,
			name,
		});
	}

	address(): Promise<string> {
		return this.evaluate(() => location.href);
	}

	/** Moves the pointer, so that the controls come, and clicks one. */
	async clickControl(selector: string): Promise<void> {
		await this.clickAt(await this.#placeOf(selector, () => this.stir()));
	}

	/** Clicks the middle of the first such element that can be seen, once that stands still there for the pointer. */
	async click(selector: string): Promise<void> {
		await this.clickAt(await this.#placeOf(selector));
	}

	/** Moves the pointer onto an element. */
	async hover(selector: string): Promise<void> {
		const { x, y } = await this.#placeOf(selector);
		await this.movePointer({ x: x - 2, y });
		await this.movePointer({ x, y });
	}

	/** The middle of an element that can be seen and stands still, before each look at which something may be done. */
	async #placeOf(selector: string, before: () => Promise<void> = async () => {}): Promise<Point> {
		const place = async () => {
			await before();
			return this.evaluate(async (selector) => {
				const element = [...document.querySelectorAll(selector)].find((one) =>
					one.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
				);
				if (!element) return undefined;
				const box = () => element.getClientRects()[0] ?? new DOMRect();
				if (box().top < 0 || box().bottom > innerHeight)
					element.scrollIntoView({ block: 'center', behavior: 'instant' });
				const before = box();
				await new Promise(requestAnimationFrame);
				await new Promise(requestAnimationFrame);
				const { x, y, width, height } = box();
				if (x !== before.x || y !== before.y) return undefined;
				const middle = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
				return element.contains(document.elementFromPoint(middle.x, middle.y)) ? middle : undefined;
			}, selector);
		};
		return until(place, `${selector}, for the pointer,`);
	}
}
