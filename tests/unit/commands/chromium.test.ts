import { describe, expect, it } from 'vitest';
import { findChromium, launchFlags } from '../../../src/commands/chromium.ts';
import { own, pretend } from './pretended-machine.ts';

const OWN = own('chromium');
const debian = { root: true, isDebian: async () => true };

describe('findChromium', () => {
	it('takes CHROME_PATH before anything else', async () => {
		const { machine } = pretend({ env: { CHROME_PATH: '/x/chrome' }, browsers: ['/x/chrome', '/usr/bin/chromium'] });
		expect(await findChromium(machine)).toBe('/x/chrome');
	});

	it('goes on when CHROME_PATH names no browser', async () => {
		const { machine } = pretend({ env: { CHROME_PATH: '/x/chrome' }, browsers: ['/usr/bin/chromium'] });
		expect(await findChromium(machine)).toBe('/usr/bin/chromium');
	});

	it.each([
		['google-chrome', '/usr/bin/google-chrome'],
		['a command on the path', '/home/me/bin/chromium'],
		['Edge outside the path', '/opt/microsoft/msedge/msedge'],
		["Playwright's own", OWN],
	])('finds %s on Linux and fetches nothing', async (_name, file) => {
		const { machine, ran } = pretend({ ...debian, browsers: [file] });
		expect(await findChromium(machine)).toBe(file);
		expect(ran).toEqual([]);
	});

	it('finds Chrome in the applications of macOS', async () => {
		const file = '/Users/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
		const { machine } = pretend({ platform: 'darwin', env: { HOME: '/Users/me' }, browsers: [file] });
		expect(await findChromium(machine)).toBe(file);
	});

	it('finds Edge in the programs of Windows', async () => {
		const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
		const file = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
		const { machine } = pretend({ platform: 'win32', env, browsers: [file] });
		expect(await findChromium(machine)).toBe(file);
	});

	it('prefers one without a window', async () => {
		const { machine } = pretend({ browsers: ['/usr/bin/google-chrome', '/usr/bin/chromium-headless-shell'] });
		expect(await findChromium(machine)).toBe('/usr/bin/chromium-headless-shell');
	});

	const install = 'apt-get install --yes --no-install-recommends';

	it("installs Debian's package as root, after an update of the lists", async () => {
		const brings = { 'apt-get update': '', 'apt-get install': '/usr/bin/chromium-headless-shell' };
		const { machine, ran, said } = pretend({ ...debian, brings });
		expect(await findChromium(machine)).toBe('/usr/bin/chromium-headless-shell');
		expect(ran).toEqual(['apt-get update', `${install} chromium-headless-shell fonts-liberation`]);
		expect(said).toEqual([
			expect.stringMatching(/^Installing .*chromium-headless-shell, fonts-liberation .*, as root\. No Chrome.*tests/u),
		]);
	});

	it('installs the one with a window where Debian has no other', async () => {
		const ran: string[] = [];
		const { machine } = pretend({
			...debian,
			async run(command, args) {
				const line = [command, ...args].join(' ');
				ran.push(line);
				if (line.includes('headless-shell')) throw new Error('no such package');
			},
			isThere: async () => true,
			starts: async (file) => ran.some((line) => line.includes(' chromium ')) && file === '/usr/bin/chromium',
		});
		expect(await findChromium(machine)).toBe('/usr/bin/chromium');
		expect(ran).toEqual([
			'apt-get update',
			`${install} chromium-headless-shell fonts-liberation`,
			`${install} chromium fonts-liberation`,
		]);
	});

	it("fetches Playwright's when Debian has none, with its libraries", async () => {
		const { machine, ran } = pretend({ ...debian, brings: { playwright: OWN } });
		expect(await findChromium(machine)).toBe(OWN);
		expect(ran).toEqual(['apt-get update', 'playwright install --with-deps --no-shell chromium']);
	});

	it("fetches Playwright's without libraries when it is not root", async () => {
		const { machine, ran } = pretend({ isDebian: async () => true, brings: { playwright: OWN } });
		expect(await findChromium(machine)).toBe(OWN);
		expect(ran).toEqual(['playwright install --no-shell chromium']);
	});

	it('names everything tried when nothing helps', async () => {
		const { machine } = pretend({ ...debian, env: { CHROME_PATH: '/x/chrome' } });
		await expect(findChromium(machine)).rejects.toThrow(
			/CHROME_PATH: none of these starts: \/x\/chrome\n- an installed .*\/usr\/bin\/chromium.*\n- Playwright's .*\n- Debian.*no network\n- Playwright.*no network/u,
		);
	});
});

describe('launchFlags', () => {
	it('leaves the sandbox on, except for root', () => {
		expect(launchFlags(false)).not.toContain('--no-sandbox');
		expect(launchFlags(true)).toContain('--no-sandbox');
	});
});
