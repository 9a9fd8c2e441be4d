import { brotli } from '../../../src/vite/precompress.ts';

const TEXT = /^(?:text\/|application\/(?:javascript|json|manifest)|image\/svg)/u;

/** The bytes that a host sends for a file of the published site to a browser that knows brotli. The tested site has none. */
export function sizeOf(address: string): Promise<number> {
	const known = sizes.get(address) ?? measure(address);
	sizes.set(address, known);
	return known;
}

/** To compress a page as small as it gets takes seconds. */
const sizes = new Map<string, Promise<number>>();

async function measure(address: string): Promise<number> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	const content = Buffer.from(await response.arrayBuffer());
	return TEXT.test(response.headers.get('content-type') ?? '') ? (await brotli(content)).length : content.length;
}
