import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Colour, colourOf, mixed } from './colour.ts';

export const schemes = ['light', 'dark'] as const;

export type Scheme = (typeof schemes)[number];

const file = 'src/styles/tokens.css';
const css = readFileSync(join(import.meta.dirname, '../../..', file), 'utf8').replace(/\/\*.*?\*\//gsu, '');

/** The custom properties of each rule, by its selector. */
const rules = new Map(
	[...css.matchAll(/([^{}]+)\{([^{}]*)\}/gu)].map(([, selector = '', body = '']) => [
		selector.trim(),
		new Map([...body.matchAll(/(--[\w-]+):\s*([^;]+);/gu)].map(([, name = '', value = '']) => [name, value.trim()])),
	]),
);

/** The parts that have tokens of their own. */
export const parts = [...rules.keys()].flatMap((selector) => /^\[data-part="([\w-]+)"\]$/u.exec(selector)?.[1] ?? []);

/**
 * The colour of a token.
 *
 * @param name such as `--ink`
 * @param scheme the scheme that it is seen in
 * @param part the part of the deck; a token that the part does not set is the one of the page
 * @throws Error naming a token that is not there or whose value is none of those that tokens.css uses
 */
export function colour(name: string, scheme: Scheme, part?: string): Colour {
	const value =
		rules.get(`[data-part="${part}"]`)?.get(name) ??
		(part === undefined ? undefined : rules.get('[data-part]')?.get(name)) ??
		rules.get(':root')?.get(name);
	if (value === undefined) throw new Error(`${file}: there is no ${name}`);
	const [, light, dark] = /^light-dark\(([^,]+), ([^,]+)\)$/u.exec(value) ?? [];
	if (light !== undefined && dark !== undefined) return colourOf(scheme === 'light' ? light : dark);
	const [, first, percent, second] =
		/^color-mix\(in oklab, var\((--[\w-]+)\) (\d+)%, var\((--[\w-]+)\)\)$/u.exec(value) ?? [];
	if (first === undefined || second === undefined) return colourOf(value);
	return mixed(colour(first, scheme, part), Number(percent) / 100, colour(second, scheme, part));
}
