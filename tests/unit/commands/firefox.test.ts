import { describe, expect, it } from 'vitest';
import { findFirefox } from '../../../src/commands/firefox.ts';
import { own, pretend } from './pretended-machine.ts';

const ESR = '/usr/bin/firefox-esr';
const debian = { root: true, isDebian: async () => true };
const install = 'apt-get install --yes --no-install-recommends';

describe('findFirefox', () => {
	it.each([
		[
			'FIREFOX_PATH',
			{ env: { FIREFOX_PATH: '/x/firefox' }, browsers: ['/x/firefox', own('firefox'), ESR] },
			'/x/firefox',
		],
		['a command on the path', { browsers: ['/home/me/bin/firefox'] }, '/home/me/bin/firefox'],
		[
			'the application of macOS',
			{ platform: 'darwin', browsers: ['/Applications/Firefox.app/Contents/MacOS/firefox'] },
			'/Applications/Firefox.app/Contents/MacOS/firefox',
		],
		[
			'the program of Windows',
			{
				platform: 'win32',
				env: { ProgramFiles: 'C:\\Program Files' },
				browsers: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
			},
			'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
		],
	] as const)('drives %s by BiDi, and installs nothing', async (_name, pretended, executablePath) => {
		const { machine, ran } = pretend({ ...debian, ...pretended });
		expect(await findFirefox(machine)).toEqual({ driver: 'bidi', executablePath });
		expect(ran).toEqual([]);
	});

	it("has Playwright drive its own before any other that is installed, since Playwright's protocol is all it knows", async () => {
		const { machine } = pretend({ browsers: [own('firefox'), ESR] });
		expect(await findFirefox(machine)).toEqual({ driver: 'playwright', executablePath: own('firefox') });
	});

	it("installs Debian's package as root, and says so and why before", async () => {
		const order: string[] = [];
		const { machine } = pretend({ ...debian, brings: { 'apt-get update': '', 'apt-get install': ESR } });
		const told = {
			...machine,
			say: (text: string) => void order.push(text),
			run: (command: string, args: readonly string[]) => {
				order.push([command, ...args].join(' '));
				return machine.run(command, args);
			},
		};
		expect(await findFirefox(told)).toEqual({ driver: 'bidi', executablePath: ESR });
		expect(order).toEqual([
			'apt-get update',
			expect.stringMatching(/^Installing .*firefox-esr.* as root\. No Firefox was found/u),
			`${install} firefox-esr fonts-liberation`,
		]);
	});

	it('says what can be done where none is found and none may be installed', async () => {
		const { machine, ran } = pretend({ isDebian: async () => true });
		await expect(findFirefox(machine)).rejects.toThrow(
			/^No Firefox was found\. Install Firefox.*playwright-core install --with-deps firefox\n(?:.*\n)*.*only root may install: apt-get install firefox-esr/u,
		);
		expect(ran).toEqual([]);
	});
});
