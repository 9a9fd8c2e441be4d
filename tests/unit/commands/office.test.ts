import { describe, expect, it } from 'vitest';
import { findOffice, installedOffice } from '../../../src/commands/office.ts';
import { pretend } from './pretended-machine.ts';

const OFFICE = '/usr/bin/soffice';
const debian = { root: true, isDebian: async () => true };

describe('findOffice', () => {
	it.each([
		['a command on the path', { browsers: ['/home/me/bin/soffice', OFFICE] }, '/home/me/bin/soffice'],
		[
			'the application of macOS',
			{ platform: 'darwin', browsers: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'] },
			'/Applications/LibreOffice.app/Contents/MacOS/soffice',
		],
		[
			'the program of Windows',
			{
				platform: 'win32',
				env: { ProgramFiles: 'C:\\Program Files' },
				browsers: ['C:\\Program Files\\LibreOffice\\program\\soffice.exe'],
			},
			'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
		],
	] as const)('takes %s, and installs nothing', async (_, pretended, file) => {
		const { machine, ran } = pretend({ ...debian, ...pretended });
		expect(await findOffice(machine)).toBe(file);
		expect(await installedOffice(machine)).toBe(file);
		expect(ran).toEqual([]);
	});

	it("installs Debian's packages as root, and says so", async () => {
		const { machine, ran, said } = pretend({ ...debian, brings: { 'apt-get update': '', 'apt-get install': OFFICE } });
		expect(await findOffice(machine)).toBe(OFFICE);
		expect(ran.at(-1)).toBe(
			'apt-get install --yes --no-install-recommends libreoffice-impress fonts-crosextra-carlito',
		);
		expect(said.join()).toContain('No LibreOffice was found');
	});

	it('says what can be done where it cannot install', async () => {
		const { machine } = pretend();
		await expect(findOffice(machine)).rejects.toThrow(/^No LibreOffice was found\. Install it with Impress\./u);
	});
});

it('installedOffice installs nothing', async () => {
	const { machine, ran } = pretend({ ...debian, brings: { 'apt-get': OFFICE } });
	expect(await installedOffice(machine)).toBeUndefined();
	expect(ran).toEqual([]);
});
