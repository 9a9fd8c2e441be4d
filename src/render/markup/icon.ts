import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Html, html, trusted } from '../../model/html.ts';
import { type IconName, iconNames } from '../../model/icon.ts';

const { resolve } = createRequire(import.meta.url);

/** An icon of the sprite. It says nothing to a screen reader: the words beside it do. */
export function icon(name: IconName): Html {
	return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><use href="#i-${name}"/></svg>`;
}

/** The sprite that {@link icon} refers to: one symbol for each icon, drawn by Lucide. */
export function iconSprite(names: readonly IconName[] = iconNames): Html {
	return html`<svg class="sprite">${names.map(symbolOf)}</svg>`;
}

function symbolOf(name: IconName): Html {
	const file = readFileSync(resolve(`lucide-static/icons/${name}.svg`), 'utf8');
	const drawing = /<svg[^>]*>(?<shapes>[\s\S]*)<\/svg>/u.exec(file)?.groups?.shapes ?? '';
	const shapes = drawing.replace(/\s*\n\s*/gu, '').replaceAll(' />', '/>');
	return html`<symbol id="i-${name}" viewBox="0 0 24 24">${trusted(withJoinedPaths(shapes))}</symbol>`;
}

/** Paths that follow one another as one: all of an icon is drawn with the same stroke. */
export function withJoinedPaths(shapes: string): string {
	return shapes.replace(
		/<path d="(?<first>[^"]*)"\/>(?<others>(?:<path d="[^"]*"\/>)+)/gu,
		(_, first, others: string) => {
			const further = [...others.matchAll(/ d="([^"]*)"/gu)].map(([, d = '']) => fromAnywhere(d));
			return `<path d="${first}${further.join('')}"/>`;
		},
	);
}

/** A number, as drawings write them: another may follow with nothing but its own point in between. */
const NUMBER = String.raw`-?(?:\d*\.\d+(?!\d)|\d+(?![\d.]))`;
const PLACE_AND_LINE = new RegExp(`^m(${NUMBER}[ ,]?${NUMBER}) ?(?=[-\\d.])`, 'u');

/** The drawing of a path whose first place is not counted from where another ended. */
function fromAnywhere(d: string): string {
	// What follows the first place without a letter is a line, counted from there.
	return d.replace(PLACE_AND_LINE, 'M$1l').replace(/^m/u, 'M');
}
