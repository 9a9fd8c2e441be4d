import { setFlag } from './deck/state.ts';

/** How long scripts wait for the first paint at most, in milliseconds: a page that nobody sees has none. */
const PAINT_TIMEOUT = 300;

/**
 * Fetches the scripts that the page names in a meta element, when it has been parsed and seen: until then the line and the
 * processor belong to what is to be seen. While developing it names none, and they are fetched in the usual way.
 * `data-painted` of the document says so: what only pointer or keyboard bring to sight is laid out from then on.
 *
 * @param seen whether the page is to be seen; if not, its scripts are what makes it, and are fetched at once
 */
export function fetchLateScripts(seen: boolean): void {
	const sources = document.querySelector<HTMLMetaElement>('meta[name=scripts]')?.content.match(/\S+/gu) ?? [];
	const ask = (tag: 'link' | 'script', what: object) => {
		document.head.append(Object.assign(document.createElement(tag), what));
	};
	if (!seen) for (const href of sources) ask('link', { rel: 'modulepreload', href });
	const fetchAll = () => {
		setFlag('painted', true);
		for (const src of sources.splice(0)) ask('script', { type: 'module', src });
	};
	addEventListener('DOMContentLoaded', () => {
		if (!seen) return fetchAll();
		// Not when the first frame has been begun, but when it has been shown: raster and all is still to be done in between.
		new PerformanceObserver((paints) => {
			if (paints.getEntriesByName('first-contentful-paint')[0]) fetchAll();
		}).observe({ type: 'paint', buffered: true });
		setTimeout(fetchAll, PAINT_TIMEOUT);
	});
}
