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
	return html`<symbol id="i-${name}" viewBox="0 0 24 24">${trusted(shapes)}</symbol>`;
}
