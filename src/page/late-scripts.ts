import { setFlag } from './deck/state.ts';
import { reloadIfStale } from './stale-page.ts';

/** How long scripts wait for the first paint, in milliseconds. A hidden page never paints. */
const PAINT_TIMEOUT = 300;

/**
 * Loads the scripts that the page names in `<meta name="scripts">` after the first frame is on the screen, because their
 * download, compilation and execution would delay it. The development server names none there and loads them as usual.
 * The `painted` flag says that they have been asked for.
 *
 * @param visible whether the page paints without its scripts; if not, as on paper, they are loaded at once
 * @param onFailure is called when one of them cannot be loaded
 */
export function fetchLateScripts(visible: boolean, onFailure: () => void): void {
	const sources = document.querySelector<HTMLMetaElement>('meta[name=scripts]')?.content.match(/\S+/gu) ?? [];
	const appendToHead = (tag: 'link' | 'script', properties: object) => {
		document.head.append(Object.assign(document.createElement(tag), properties));
	};
	if (!visible) for (const href of sources) appendToHead('link', { rel: 'modulepreload', href });
	const fetchAll = () => {
		setFlag('painted', true);
		for (const src of sources.splice(0)) {
			const onerror = async () => {
				if (!(await reloadIfStale(src))) onFailure();
			};
			appendToHead('script', { type: 'module', src, onerror });
		}
	};
	addEventListener('DOMContentLoaded', () => {
		if (!visible) return fetchAll();
		// A callback of requestAnimationFrame would be too early: painting and compositing still follow it.
		new PerformanceObserver((paints) => {
			if (paints.getEntriesByName('first-contentful-paint')[0]) fetchAll();
		}).observe({ type: 'paint', buffered: true });
		setTimeout(fetchAll, PAINT_TIMEOUT);
	});
}
