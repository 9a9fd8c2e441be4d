import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Html, html, trusted } from '../../model/html.ts';
import { type IconName, iconNames } from '../../model/icon.ts';

const { resolve } = createRequire(import.meta.url);

/**
 * An icon from the sprite. It is hidden from screen readers, because the words beside it say the same.
 *
 * @param name the name of the icon in Lucide
 * @returns an `svg` element that refers to {@link iconSprite}, which the page must contain
 */
export function icon(name: IconName): Html {
	return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><use href="#i-${name}"/></svg>`;
}

/**
 * The sprite to which {@link icon} refers, with one symbol for each icon. Lucide drew the icons.
 *
 * @param names the icons that the page uses; all of them by default
 */
export function iconSprite(names: readonly IconName[] = iconNames): Html {
	return html`<svg class="sprite">${names.map(symbolOf)}</svg>`;
}

function symbolOf(name: IconName): Html {
	const file = readFileSync(resolve(`lucide-static/icons/${name}.svg`), 'utf8');
	const drawing = /<svg[^>]*>(?<shapes>[\s\S]*)<\/svg>/u.exec(file)?.groups?.shapes ?? '';
	const shapes = drawing.replace(/\s*\n\s*/gu, '').replaceAll(' />', '/>');
	return html`<symbol id="i-${name}" viewBox="0 0 24 24">${trusted(withJoinedPaths(shapes))}</symbol>`;
}

/**
 * Joins adjacent paths into one. All paths of an icon are drawn with the same stroke, so the drawing stays the same.
 *
 * @param shapes the SVG elements of an icon
 * @returns the same elements with fewer paths
 */
export function withJoinedPaths(shapes: string): string {
	return shapes.replace(
		/<path d="(?<first>[^"]*)"\/>(?<others>(?:<path d="[^"]*"\/>)+)/gu,
		(_, first, others: string) => {
			const further = [...others.matchAll(/ d="([^"]*)"/gu)].map(([, d = '']) => fromAnywhere(d));
			return `<path d="${first}${further.join('')}"/>`;
		},
	);
}

/**
 * A number as SVG path data writes it. Another number may follow without a separator when it starts with a sign or a
 * point.
 */
const NUMBER = String.raw`-?(?:\d*\.\d+(?!\d)|\d+(?![\d.]))`;
const PLACE_AND_LINE = new RegExp(`^m(${NUMBER}[ ,]?${NUMBER}) ?(?=[-\\d.])`, 'u');

/** Makes the start of a path absolute, so that it can be appended to another path. */
function fromAnywhere(d: string): string {
	// Coordinates that follow the first point without a letter are lines relative to that point.
	return d.replace(PLACE_AND_LINE, 'M$1l').replace(/^m/u, 'M');
}
