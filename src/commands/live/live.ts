import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { renderUnicodeCompact } from 'uqr';
import { build } from 'vite';
import { folderOf } from '../../model/addresses.ts';
import { openInBrowser } from '../open-in-browser.ts';
import { filled, OptionError } from '../options.ts';
import { stopSignal } from '../stopping.ts';
import { type LiveLimits, usualLimits } from './broker.ts';
import { type LiveSite, serveLive } from './serve-live.ts';

/**
 * `npm run live`: builds the deck with live, serves it on port 4173 or another one, with a broker for the phones of the hall, and opens
 * the presenter's window. `--port 8080` (or `PORT`) asks for a port. `--site DIR` takes a site that was built with live. `--phones 400` and `--per-address 4` say how many
 * phones are let in, in all and from one address. Exit code 2 for wrong options.
 */
try {
	await live(optionsIn(process.argv.slice(2)));
} catch (error) {
	if (!(error instanceof OptionError)) throw error;
	console.error(error.message);
	process.exitCode = 2;
}

interface Options {
	readonly limits: LiveLimits;
	readonly port: number;
	/** A site that has been built; undefined for one that is built now. */
	readonly site: string | undefined;
}

async function live({ limits, port, site: built }: Options): Promise<void> {
	const stopping = stopSignal();
	const folder = built ?? 'dist';
	if (built === undefined) {
		// The file says what is published; this build is for a hall.
		process.env.SITE_LIVE = 'true';
		await build({ mode: 'start' });
	}
	await checkSite(folder);
	if (stopping.aborted) return;
	const site = await serveLive(folder, port, {
		limits,
		onFull: () => console.log('  All places are taken: --phones and --per-address give more.\n'),
		onFault: (error) => console.error(error),
	});
	const presenter = `${site.address}presenter/#live=${site.key}`;
	console.log(textFor(site, limits.phones));
	// A log is read by others than the trainer.
	if (process.stdout.isTTY) {
		console.log("  The presenter's window, which opens where there is a desktop. Who has this address leads the talk:");
		console.log(`  ${presenter}\n  in Finnish: ${site.address}${folderOf.fi}presenter/#live=${site.key}\n`);
	}
	console.log('  Ctrl+C stops it.\n');
	await openInBrowser(presenter);
	await new Promise((resolve) => {
		if (stopping.aborted) resolve(undefined);
		stopping.addEventListener('abort', resolve);
	});
	await site.close();
}

/** @throws OptionError when a site was not built for the broker of its own host */
async function checkSite(folder: string): Promise<void> {
	const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
	if (page === undefined) throw new OptionError(`${folder}: there is no index.html`);
	if (/<html[^>]* data-broker(?:=""|[\s>])/u.test(page)) return;
	throw new OptionError(
		`${folder}: this site was built without live, or for another broker: SITE_LIVE=true npm run build`,
	);
}

/** @throws OptionError naming the option and what it expects */
function optionsIn(args: readonly string[]): Options {
	const lastPort = 65_535;
	try {
		const { values } = parseArgs({
			args: [...args],
			options: {
				site: { type: 'string' },
				port: { type: 'string' },
				phones: { type: 'string' },
				'per-address': { type: 'string' },
			},
		});
		const phones = countIn('phones', values.phones) ?? usualLimits.phones;
		const perAddress = countIn('per-address', values['per-address']) ?? usualLimits.perAddress;
		const port = countIn('port', values.port) ?? Number(process.env.PORT ?? 4173);
		if (port > lastPort) throw new OptionError(`--port ${port}: expected a number up to ${lastPort}`);
		return { limits: { phones, perAddress }, port, site: filled('site', values.site) };
	} catch (error) {
		if (error instanceof OptionError) throw error;
		const message = error instanceof Error ? error.message : String(error);
		throw new OptionError(`${message}\nnpm run live -- [--port 8080] [--site DIR] [--phones 400] [--per-address 4]`);
	}
}

function countIn(name: string, value: string | undefined): number | undefined {
	if (value === undefined) return undefined;
	if (/^[1-9]\d{0,4}$/u.test(value)) return Number(value);
	throw new OptionError(`--${name} "${value}": expected a number`);
}

/** What the trainer reads in the terminal. */
function textFor({ address, networks }: LiveSite, phones: number): string {
	const [first] = networks;
	const lines = [`\n  The deck is at ${address} on this machine, with live for ${phones} phones.\n`];
	if (first === undefined) {
		lines.push('  This machine is in no network: no phone can reach it. docs/live.md says what helps.');
	} else {
		const join = ({ address: each }: (typeof networks)[number]) => `${each}?live`;
		lines.push(
			'  Open this on your own phone now, in the same network. If it does not come, docs/live.md says what helps:\n',
		);
		for (const each of networks) lines.push(`  ${join(each)}  (${each.network})`);
		lines.push('', ...codeLines(join(first)).map((line) => `  ${line}`));
		if (networks.length > 1) lines.push('', '  The code leads to the first of them.');
	}
	return `${lines.join('\n')}\n`;
}

/** A QR code, dark on white whatever colours the terminal has. */
function codeLines(address: string): readonly string[] {
	const lines = renderUnicodeCompact(address, { border: 2 }).split('\n');
	return process.stdout.isTTY ? lines.map((line) => styleText(['whiteBright', 'bgBlack'], line)) : lines;
}
