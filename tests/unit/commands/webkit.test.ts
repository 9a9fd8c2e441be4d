import { describe, expect, it } from 'vitest';
import { findWebKit } from '../../../src/commands/webkit.ts';
import { own, pretend } from './pretended-machine.ts';

const GTK = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb', '/usr/bin/openbox'] as const;
const FOUND = {
	driver: 'webdriver',
	webDriver: GTK[0],
	displayServer: GTK[1],
	windowManager: GTK[2],
} as const;
const debian = { root: true, isDebian: async () => true };

describe('findWebKit', () => {
	it("takes Playwright's own before any other", async () => {
		const { machine } = pretend({ browsers: [own('webkit'), ...GTK] });
		expect(await findWebKit(machine)).toEqual({ driver: 'playwright', executablePath: own('webkit') });
	});

	it('takes WebKitGTK with what it needs, and installs nothing', async () => {
		const { machine, ran } = pretend({ ...debian, browsers: GTK });
		expect(await findWebKit(machine)).toEqual(FOUND);
		expect(ran).toEqual([]);
	});

	it('installs what is missing of it on Debian as root, and says so', async () => {
		const { machine, ran, said } = pretend({
			...debian,
			browsers: [GTK[1]],
			brings: { 'apt-get update': '', 'apt-get install': GTK },
		});
		expect(await findWebKit(machine)).toEqual(FOUND);
		expect(ran.at(-1)).toMatch(/ webkit2gtk-driver xvfb openbox fonts-liberation$/u);
		expect(said).toEqual([expect.stringMatching(/^Installing .*webkit2gtk-driver.*display and a window manager\.$/u)]);
	});

	it('names what is missing, and how to get it', async () => {
		const { machine } = pretend({ browsers: [GTK[0]] });
		await expect(findWebKit(machine)).rejects.toThrow(
			/^No WebKit was found\. On Debian, run as root: apt-get install .*openbox.*playwright-core install --with-deps webkit\n(?:.*\n)*.*there is no Xvfb, no openbox\n.*this is not Debian/u,
		);
	});
});
