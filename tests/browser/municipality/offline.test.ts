import { chooseIn, expectMunicipality } from '../harness/municipality.ts';
import { copySite, openSettings, visitAndCut } from '../harness/own-site.ts';
import { live } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

const { ownSite } = copySite();

test('a municipality can be chosen without the net, once the site has been visited', async ({ open }) => {
	const page = await visitAndCut(open, await ownSite());
	await openSettings(page);
	await page.locator('#settings-municipality').waitFor();
	await chooseIn(page, 'settings-municipality', 'Vasa');
	await expectMunicipality(page, '905');
	await page.reload();
	await live(page);
	await expectMunicipality(page, '905');
});
