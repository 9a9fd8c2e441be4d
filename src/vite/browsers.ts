import project from '../../package.json' with { type: 'json' };

/** The names that Vite has for browsers, by those of browserslist. */
const NAMES: ReadonlyMap<string, string> = new Map([
	['chrome', 'chrome'],
	['edge', 'edge'],
	['firefox', 'firefox'],
	['safari', 'safari'],
	['ios_saf', 'ios'],
]);

/**
 * The browsers that the deck is made for, each from this version on, as Vite's `build.target` and `build.cssTarget` take them;
 * `browserslist` in `package.json` has them. An older one shows the slides too where it has all that
 * `src/page/can-show-slides.ts` asks it for, and the article otherwise. `npm run check` holds style sheets and scripts to these
 * versions, and the build writes for them.
 *
 * @throws Error when `package.json` has an entry of another form
 */
export const targets: string[] = project.browserslist.map((entry) => {
	const [, browser = '', version = ''] = /^(\w+) >= ([\d.]+)$/u.exec(entry) ?? [];
	const name = NAMES.get(browser);
	if (name === undefined) throw new Error(`package.json: browserslist: "${entry}" is no "chrome >= 123"`);
	return `${name}${version}`;
});
