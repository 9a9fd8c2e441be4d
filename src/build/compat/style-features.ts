import { type CssNode, parse, type WalkContext, walk } from 'css-tree';
import type { Used } from './found.ts';
import { keysOf } from './support.ts';

/** The units that the data have under a name that they share. */
const UNITS: readonly (readonly [pattern: RegExp, key: string])[] = [
	[/^[sld]v(?:w|h|i|b|min|max)$/u, 'css.types.length.viewport_percentage_units_dynamic'],
	[/^cq(?:w|h|i|b|min|max)$/u, 'css.types.length.container_query_length_units'],
];

/**
 * The features that a style sheet uses: properties, values, functions, units, selectors, at-rules and what they ask for.
 * What stands in `@supports` is left out: it is for those who have it.
 *
 * @throws Error when it cannot be read
 */
export function featuresOfStyles(css: string): readonly Used[] {
	const used: Used[] = [];
	const tree = parse(css, {
		positions: true,
		parseCustomProperty: true,
		onParseError(error) {
			throw error;
		},
	});
	let guarded: CssNode | undefined;
	let property = '';
	let depth = 0;
	walk(tree, {
		enter(this: WalkContext, node: CssNode) {
			if (guarded) return;
			if (node.type === 'Atrule' && node.name === 'supports') {
				guarded = node;
				return;
			}
			if (node.type === 'Declaration') property = node.property;
			if (node.type === 'Rule' && ++depth > 1) note(node, 'nesting', ['css.selectors.nesting']);
			for (const [name, keys] of featuresOf(node, property, this.atrule?.name)) note(node, name, keys);
		},
		leave(node: CssNode) {
			if (node === guarded) guarded = undefined;
			if (node.type === 'Declaration') property = '';
			if (node.type === 'Rule' && !guarded) depth--;
		},
	});
	return used;

	function note(node: CssNode, name: string, keys: readonly string[]): void {
		used.push({ name, keys, line: node.loc?.start.line ?? 0 });
	}
}

type Named = readonly [name: string, keys: readonly string[]];

/**
 * @param property the property whose value the node stands in, or nothing
 * @param atrule the name of the at-rule that the node stands in
 */
function featuresOf(node: CssNode, property: string, atrule: string | undefined): readonly Named[] {
	switch (node.type) {
		case 'Atrule':
			return [[`@${node.name}`, [`css.at-rules.${node.name}`]]];
		case 'Declaration':
			if (node.property.startsWith('--')) return [];
			return [[node.property, [`css.properties.${node.property}`, `css.at-rules.${atrule}.${node.property}`]]];
		case 'PseudoClassSelector':
			return [[`:${node.name}`, [`css.selectors.${node.name}`]]];
		case 'PseudoElementSelector':
			return [[`::${node.name}`, [`css.selectors.${node.name}`]]];
		case 'Feature':
			return [[`@${atrule} (${node.name})`, [`css.at-rules.${atrule}.${node.name.replace(/^(?:min|max)-/u, '')}`]]];
		case 'FeatureRange':
			return [[`@${atrule}, a range`, [`css.at-rules.${atrule}.range_syntax`]]];
		case 'Function':
			if (property === '') return [];
			return [[`${node.name}()`, [`css.properties.${property}.${node.name}`, ...keysOf(node.name, 'css.types.')]]];
		case 'Identifier':
			if (property === '') return [];
			return [[`${property}: ${node.name}`, [`css.properties.${property}.${node.name}`]]];
		case 'Dimension': {
			const shared = UNITS.find(([pattern]) => pattern.test(node.unit));
			return [[`the unit ${node.unit}`, shared ? [shared[1]] : keysOf(node.unit, 'css.types.')]];
		}
		default:
			return [];
	}
}
