import type { Plugin } from 'vite';

/** Where Vite's own script puts what a feature brings, and where it belongs in a page whose style stands in the body. */
const [HEAD, BODY] = ['document.head.appendChild(link)', 'document.body.appendChild(link)'];

/**
 * Has style sheets that are fetched later follow the one that the page comes with, which stands in its body: see
 * `strict-policy.ts`. Where both say something of an element, the feature decides.
 */
export function lateStyles(): Plugin {
	return {
		name: 'late-styles',
		apply: 'build',
		transform: {
			filter: { id: /vite\/preload-helper/u },
			handler(code) {
				if (!code.includes(HEAD))
					throw new Error('Vite puts style sheets elsewhere than it did: see src/vite/late-styles.ts');
				return code.replace(HEAD, BODY);
			},
		},
	};
}
