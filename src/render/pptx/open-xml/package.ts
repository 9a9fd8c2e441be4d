import { zipSync } from 'fflate';
import { document, type Xml, xml } from './xml.ts';

/** A relationship of a part: what it is called there, what it is, and where it leads. */
export interface Relationship {
	readonly id: string;
	readonly type: string;
	/** The path of a part below the root of the package, or an address. */
	readonly target: string;
	readonly external?: true;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships/';

/** The earliest moment that a zip file can hold: the same input gives the same bytes, in any time zone. */
const MOMENT = new Date(1980, 0, 1);

/** A package of Open XML: parts with their content types and their relationships. */
export class Package {
	readonly #parts = new Map<string, { readonly content: string | Uint8Array; readonly type: string }>();
	readonly #relationships = new Map<string, Relationship[]>();

	/**
	 * Adds a part.
	 *
	 * @param path below the root, without a slash before it
	 * @param type its content type; those of workbooks go by their extension
	 * @throws Error when there is a part of that path
	 */
	add(path: string, type: string, content: Xml | string | Uint8Array): void {
		if (this.#parts.has(path)) throw new Error(`the package has a part ${path} already`);
		const written = typeof content === 'string' || content instanceof Uint8Array ? content : document(content);
		this.#parts.set(path, { content: written, type });
	}

	/**
	 * Relates a part, or the package, to another part.
	 *
	 * @param from the path of a part; empty for the package
	 * @param type the last word of the type of a relationship, as `slideLayout`
	 * @param target the path of the other part
	 * @returns the id of the relationship
	 */
	relate(from: string, type: string, target: string): string {
		const base = type === 'metadata/core-properties' ? PACKAGE_RELATIONSHIPS : RELATIONSHIPS;
		return this.#add(from, { type: base + type, target });
	}

	/** Relates a part to an address on the web. */
	link(from: string, address: string): string {
		return this.#add(from, { type: `${RELATIONSHIPS}hyperlink`, target: address, external: true });
	}

	#add(from: string, relationship: Omit<Relationship, 'id'>): string {
		const list = this.#relationships.get(from) ?? [];
		const known = list.find(({ type, target }) => type === relationship.type && target === relationship.target);
		if (known) return known.id;
		const id = `rId${list.length + 1}`;
		this.#relationships.set(from, [...list, { id, ...relationship }]);
		return id;
	}

	/** All that the file holds, by path, the list of content types first. */
	entries(): ReadonlyMap<string, Uint8Array> {
		const encoder = new TextEncoder();
		const files = new Map<string, Uint8Array>([
			['[Content_Types].xml', encoder.encode(document(this.#contentTypes()))],
		]);
		const write = (from: string) => {
			const list = this.#relationships.get(from);
			if (list) files.set(relationshipsPath(from), encoder.encode(document(relationshipsPart(from, list))));
		};
		write('');
		for (const [path, { content }] of this.#parts) {
			files.set(path, typeof content === 'string' ? encoder.encode(content) : content);
			write(path);
		}
		return files;
	}

	#contentTypes(): Xml {
		const binary = new Map<string, string>();
		const overrides: Xml[] = [];
		for (const [path, { content, type }] of this.#parts) {
			if (typeof content === 'string') overrides.push(xml`<Override PartName="/${path}" ContentType="${type}"/>`);
			else binary.set(path.slice(path.lastIndexOf('.') + 1), type);
		}
		return xml`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
			<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
			<Default Extension="xml" ContentType="application/xml"/>
			${[...binary].map(([extension, type]) => xml`<Default Extension="${extension}" ContentType="${type}"/>`)}
			${overrides}
		</Types>`;
	}
}

/**
 * Zips the entries of a package, all deflated.
 *
 * @param entries by path, in their order in the file
 * @returns the file, the same for the same entries
 */
export function zip(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
	return zipSync(Object.fromEntries(entries), { level: 9, mtime: MOMENT });
}

/** The path of the part that holds the relationships of another. */
export function relationshipsPath(part: string): string {
	const at = part.lastIndexOf('/') + 1;
	return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

function relationshipsPart(from: string, list: readonly Relationship[]): Xml {
	return xml`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(
		({ id, type, target, external }) =>
			xml`<Relationship Id="${id}" Type="${type}" Target="${external ? target : relative(from, target)}"${external && xml` TargetMode="External"`}/>`,
	)}</Relationships>`;
}

/** The path of a part as seen from the folder of another. */
function relative(from: string, to: string): string {
	const here = from.split('/').slice(0, -1);
	const there = to.split('/');
	let shared = 0;
	while (shared < here.length && here[shared] === there[shared]) shared++;
	return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}
