/**
 * The browsers that the deck is made for, each from this version on. An older one shows the slides too where it has all that
 * `src/app/can-show-slides.ts` asks it for, and the article otherwise. `npm run check` holds style sheets and scripts to these
 * versions, and the build writes for them.
 */
export const browsers = { chrome: 123, edge: 123, firefox: 128, safari: 17.5 } as const;

export type Browser = keyof typeof browsers;

/**
 * The same for Vite, as `build.target` and `build.cssTarget`. Telephones and tablets are named apart: there Safari knows some
 * properties only by a name of its own.
 */
export const targets: string[] = Object.entries({ ...browsers, ios: browsers.safari }).map(
	([name, version]) => `${name}${version}`,
);
