import { describe } from 'vitest';
import { slide } from '../browser/harness/deck.ts';
import { expectArticles, expectNoKeys, OLD } from '../browser/harness/old-browser.ts';
import { test } from '../browser/harness/test.ts';

describe('in a browser', () => {
	test.for(Object.entries(OLD))(
		'%s, every address is the article that it is without script',
		async ([, old], { open }) => {
			await expectArticles(open, old, ['', '?as=slides', '?paper=slides', '?embed', `#/${slide(33)}`]);
		},
	);

	test.for(Object.entries(OLD))(
		'%s, no key opens or moves anything, and the contents lead to every slide',
		async ([, old], { open }) => {
			await expectNoKeys(open, old);
		},
	);
});
