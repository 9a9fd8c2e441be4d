import { describe, expect } from 'vitest';
import { folderOf } from '../../src/model/addresses.ts';
import { languages } from '../../src/model/language.ts';
import { addAxe, violations } from '../browser/harness/axe.ts';
import { ids, slide } from '../browser/harness/deck.ts';
import { click, press } from '../browser/harness/stage.ts';
import { test } from '../browser/harness/test.ts';

describe.each(['light', 'dark'] as const)('axe-core finds nothing wrong in %s colours', (colorScheme) => {
	test.for(ids)('with %s', async (id, { lead }) => {
		const page = await lead(`#/${id}`, { colorScheme, reducedMotion: 'reduce' });
		await addAxe(page);
		expect(await violations(page, id === ids[0] ? undefined : `#${id}`)).toEqual([]);
	});

	test('with the contents, the settings, the help, the overview and the controls', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`, { colorScheme, reducedMotion: 'reduce' });
		await addAxe(page);
		for (const action of ['contents', 'settings', 'help', 'overview']) {
			await click(page, action);
			await page.locator(action === 'overview' ? '#overview' : `#${action}-panel`).waitFor({ state: 'visible' });
			expect(await violations(page), action).toEqual([]);
			await press(page, 'Escape');
		}
		await page.locator('[data-action="next"]').focus();
		await press(page, 'Tab');
		expect(await violations(page), 'controls').toEqual([]);
	});
});

test.for([...languages])(
	'axe-core finds nothing wrong with the article in %s, nor with an offer of the other language',
	async (language, { open }) => {
		const page = await open(`${folderOf[language]}?as=read`, {
			live: false,
			locale: language === 'sv' ? 'fi-FI' : 'sv-FI',
		});
		await addAxe(page);
		await page.locator('#offer').waitFor({ state: 'visible' });
		expect(await violations(page)).toEqual([]);
	},
);
