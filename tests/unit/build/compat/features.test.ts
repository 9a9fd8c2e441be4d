import { describe, expect, it } from 'vitest';
import type { Used } from '../../../../src/build/compat/found.ts';
import { readScript } from '../../../../src/build/compat/script-features.ts';
import { featuresOfStyles } from '../../../../src/build/compat/style-features.ts';
import { tooNew } from '../../../../src/build/compat/support.ts';

const newOnes = (used: readonly Used[]) => used.filter(({ keys }) => tooNew(keys)).map(({ name }) => name);
const inStyles = (css: string) => newOnes(featuresOfStyles(css));
const inScript = (source: string) => newOnes(readScript('planted.ts', source).used);

describe('what is too new in a style sheet', () => {
	it.for([
		['a property', 'a { anchor-name: --here }', 'anchor-name'],
		['a value', 'a { text-wrap: pretty }', 'text-wrap: pretty'],
		['a function', 'a { width: calc-size(auto, size) }', 'calc-size()'],
		['a function in a custom property', 'a { --here: sibling-index() }', 'sibling-index()'],
		['a pseudo-class', 'a:open { color: red }', ':open'],
		['a pseudo-element', 'a::scroll-marker { color: red }', '::scroll-marker'],
		['an at-rule within a rule', 'a { @starting-style { opacity: 0 } }', '@starting-style'],
		['a question of a media query', '@media (inverted-colors) { a { color: red } }', '@media (inverted-colors)'],
	] as const)('%s', ([, css, name]) => {
		expect(inStyles(css)).toContain(name);
	});

	it('is not what every browser has, nor what only those get that have it', () => {
		expect(inStyles('a { color: light-dark(red, blue); & b:has(i) { inset: 1dvh } }')).toEqual([]);
		expect(
			inStyles('@supports (anchor-name: --a) { a { anchor-name: --a; & b { position-area: top } } } a { top: 0 }'),
		).toEqual([]);
	});
});

describe('what is too new in a script', () => {
	it.for([
		['a member of something known', 'document.startViewTransition();', 'document.startViewTransition'],
		['a member of something unknown', 'one.two.moveBefore(three, null);', '.moveBefore'],
		['a member that is taken out', 'const { ariaNotify } = one;', '.ariaNotify'],
		['a class', 'new CloseWatcher();', 'CloseWatcher'],
		['what a class can do by itself', 'Promise.try(() => {});', 'Promise.try'],
		['an event', "one.addEventListener('scrollend', () => {});", 'the event scrollend'],
		['a style that is set', "one.style.anchorName = '--here';", 'anchor-name'],
	] as const)('%s', ([, source, name]) => {
		expect(inScript(source)).toContain(name);
	});

	it('is not what every browser has, nor what the script makes itself, nor a type', () => {
		expect(inScript('document.querySelector("a")?.togglePopover(); [1].toSorted();')).toEqual([]);
		expect(inScript('class CloseWatcher {} new CloseWatcher();')).toEqual([]);
		expect(inScript('let watcher: CloseWatcher | undefined;')).toEqual([]);
	});
});

describe('what the data know', () => {
	it('counts a name as new only when everything of that name is', () => {
		expect(tooNew(['css.properties.anchor-name', 'css.properties.color'])).toBeUndefined();
		expect(tooNew(['css.properties.anchor-name'])).toMatch(/^Chrome 125, Edge 125, Firefox \d+, Safari 26$/u);
		expect(tooNew(['css.properties.no-such-thing'])).toBeUndefined();
	});
});
