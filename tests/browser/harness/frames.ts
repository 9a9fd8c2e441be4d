import type { Page } from 'playwright-core';

declare global {
	/** What was on the stage in the frames painted so far, without repetitions. */
	var framesSeen: Frame[];
}

/** What a frame showed. */
export interface Frame {
	/** The ids of the slides in it. */
	readonly slides: readonly string[];
	/** How far the page had come when this was first seen. */
	readonly page: DocumentReadyState;
}

/** Writes down, from the first frame of each page that is opened, which slides can be seen. */
export async function watchFrames(page: Page): Promise<void> {
	await page.addInitScript(() => {
		globalThis.framesSeen = [];
		const look = () => {
			const slides = [...document.querySelectorAll('.slides > section')]
				.filter((section) => section.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
				.map((section) => section.id);
			const latest = globalThis.framesSeen.at(-1)?.slides ?? [];
			if (slides.join() !== latest.join()) globalThis.framesSeen.push({ slides, page: document.readyState });
		};
		// A new observer is told of what it observes when all callbacks of the frame have been run, and after all other observers:
		// just before the paint. In a task after the frame the parser may have added what no frame has shown yet.
		const frame = () => {
			const beforePaint = new ResizeObserver(() => {
				beforePaint.disconnect();
				look();
			});
			beforePaint.observe(document.documentElement);
			requestAnimationFrame(frame);
		};
		requestAnimationFrame(frame);
	});
}

/** The frames that differed from the one before, once a few more have been painted. */
export function framesOf(page: Page): Promise<readonly Frame[]> {
	return page.evaluate(async () => {
		for (let count = 0; count < 3; count++) await new Promise(requestAnimationFrame);
		return globalThis.framesSeen;
	});
}
