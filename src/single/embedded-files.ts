/** The files of the site that the page does not show itself, by their paths below the root of the site. */
type Shelf = Readonly<Record<string, string>>;

let shelf: Promise<Shelf> | undefined;

/**
 * Finds a file of the site in this file.
 *
 * @param address a path or an address below the root of the site, from whatever page it is named
 * @returns the path of the file and its text, or undefined when there is none
 */
export async function fileAt(address: string): Promise<{ readonly path: string; readonly text: string } | undefined> {
	shelf ??= open();
	const files = await shelf;
	const wanted = `/${address.replace(/[?#].*$/u, '')}`;
	// The longest, since `fi/presenter/` ends as `presenter/` does.
	const path = Object.keys(files)
		.filter((each) => wanted.endsWith(`/${each}`))
		.sort((one, other) => other.length - one.length)[0];
	return path === undefined ? undefined : { path, text: files[path] ?? '' };
}

/** Answers what the page asks of its own site from what is in the file. Nothing is asked of anyone else. */
export function answerFromShelf(): void {
	globalThis.fetch = async (input) => {
		const address = input instanceof Request ? input.url : String(input);
		const file = await fileAt(address);
		if (!file) return new Response(null, { status: 404 });
		return new Response(file.text, { headers: { 'Content-Type': typeOf(file.path) } });
	};
}

/** The type that a host would give a file. */
export function typeOf(path: string): string {
	const types: Readonly<Record<string, string>> = {
		html: 'text/html',
		json: 'application/json',
		svg: 'image/svg+xml',
		csv: 'text/csv',
	};
	return `${types[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain'};charset=utf-8`;
}

async function open(): Promise<Shelf> {
	const packed = document.getElementById('shelf')?.textContent ?? '';
	const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
	const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	const files: unknown = await new Response(unpacked).json();
	if (typeof files !== 'object' || files === null) throw new Error('the file is damaged');
	return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, String(text)]));
}
