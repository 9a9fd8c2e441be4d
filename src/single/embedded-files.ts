/** The texts of the other files of the site, by their paths below the root of the site. */
type EmbeddedFiles = Readonly<Record<string, string>>;

/** The element that holds them. It is looked for at the start, as what is laid out for paper is taken out of the document. */
const shelf = document.getElementById('shelf');

let embeddedFiles: Promise<EmbeddedFiles> | undefined;

/**
 * Finds a file of the site among those that are embedded in this one.
 *
 * @param address a path or an address below the root of the site, relative to any page; its query and hash are ignored
 * @returns the file's path below the root of the site, and its text; undefined when there is no such file
 * @throws Error when the embedded files are damaged
 */
export async function fileAt(address: string): Promise<{ readonly path: string; readonly text: string } | undefined> {
	embeddedFiles ??= open();
	const files = await embeddedFiles;
	const wanted = `/${address.replace(/[?#].*$/u, '')}`;
	// Two paths may end alike: `fi/presenter/` ends as `presenter/` does. The longer one is meant.
	const path = Object.keys(files)
		.filter((each) => wanted.endsWith(`/${each}`))
		.sort((one, other) => other.length - one.length)[0];
	return path === undefined ? undefined : { path, text: files[path] ?? '' };
}

/**
 * The content of a file of figures.
 *
 * @param path below the folder of the project, such as `data/net-immigration.json`
 * @throws Error when there is no such file, or the embedded files are damaged
 */
export async function dataAt(path: string): Promise<unknown> {
	const file = await fileAt(path);
	if (!file) throw new Error(`there is no ${path}`);
	return JSON.parse(file.text);
}

/**
 * Replaces `fetch`, so that the page gets the files of its site from within this file. Nothing goes over the network.
 */
export function fetchFromEmbeddedFiles(): void {
	globalThis.fetch = async (input) => {
		const address = input instanceof Request ? input.url : String(input);
		const file = await fileAt(address);
		if (!file) return new Response(null, { status: 404 });
		return new Response(file.text, { headers: { 'Content-Type': typeOf(file.path) } });
	};
}

/**
 * The `Content-Type` that a web host would send with a file.
 *
 * @param path the path or name of the file, whose extension decides; an unknown one is plain text
 * @returns the media type with its charset
 */
export function typeOf(path: string): string {
	const types: Readonly<Record<string, string>> = {
		html: 'text/html',
		json: 'application/json',
		svg: 'image/svg+xml',
		csv: 'text/csv',
	};
	return `${types[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain'};charset=utf-8`;
}

async function open(): Promise<EmbeddedFiles> {
	const packed = shelf?.textContent ?? '';
	const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
	const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	const files: unknown = await new Response(unpacked).json();
	if (typeof files !== 'object' || files === null) throw new Error('the file is damaged');
	return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, String(text)]));
}
