import { attribute, readXml, type XmlElement } from './xml-tree.ts';

/** A relationship of a part. */
export interface Relationship {
	readonly id: string;
	/** The last word of its type, as `slideLayout`. */
	readonly type: string;
	/** The path of a part, or an address. */
	readonly target: string;
	readonly external: boolean;
}

/** The list of content types. */
export const CONTENT_TYPES = '[Content_Types].xml';

/** A package whose parts have been read. What is no part or cannot be read is missing from it. */
export class OpenedPackage {
	readonly parts: ReadonlyMap<string, Uint8Array>;
	/** The texts of the parts that are XML. */
	readonly texts: ReadonlyMap<string, string>;
	/** What could not be read. */
	readonly unreadable: readonly string[];
	readonly #roots = new Map<string, XmlElement>();
	readonly #relationships = new Map<string, readonly Relationship[]>();

	/** @param parts the entries of the zip file by path */
	constructor(parts: ReadonlyMap<string, Uint8Array>) {
		this.parts = parts;
		const texts = new Map<string, string>();
		const unreadable: string[] = [];
		for (const [path, content] of parts) {
			if (!isXml(path)) continue;
			try {
				const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
				texts.set(path, text);
				this.#roots.set(path, readXml(text));
			} catch (error) {
				unreadable.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
			}
		}
		this.texts = texts;
		this.unreadable = unreadable;
	}

	/** The paths of all parts: all entries but the list of content types and the relationships. */
	get paths(): readonly string[] {
		return [...this.parts.keys()].filter((path) => path !== CONTENT_TYPES && !path.endsWith('.rels'));
	}

	/** The root element of a part; undefined when there is no such part, or it cannot be read. */
	root(path: string): XmlElement | undefined {
		return this.#roots.get(path);
	}

	/**
	 * The relationships of a part.
	 *
	 * @param path of the part; empty for the package
	 */
	relationships(path: string): readonly Relationship[] {
		const known = this.#relationships.get(path);
		if (known) return known;
		const root = this.root(relationshipsPath(path));
		const found = root ? root.children.map((each) => relationshipIn(each, path)) : [];
		this.#relationships.set(path, found);
		return found;
	}

	/** A relationship by its id. */
	relationship(path: string, id: string): Relationship | undefined {
		return this.relationships(path).find((each) => each.id === id);
	}

	/**
	 * The parts that a part is related to.
	 *
	 * @param type the type of the relationships
	 * @returns the paths of those that are there
	 */
	related(path: string, type: string): readonly string[] {
		return this.relationships(path)
			.filter((each) => each.type === type && !each.external && this.parts.has(each.target))
			.map(({ target }) => target);
	}
}

function isXml(path: string): boolean {
	return path.endsWith('.xml') || path.endsWith('.rels');
}

/** The path of the part that holds the relationships of another; empty for the package. */
export function relationshipsPath(part: string): string {
	const at = part.lastIndexOf('/') + 1;
	return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

function relationshipIn(element: XmlElement, from: string): Relationship {
	const external = attribute(element, 'TargetMode') === 'External';
	const target = attribute(element, 'Target') ?? '';
	return {
		id: attribute(element, 'Id') ?? '',
		type: (attribute(element, 'Type') ?? '').split('/').at(-1) ?? '',
		target: external ? target : resolved(from, target),
		external,
	};
}

/** The path of a part, which stands there as seen from the folder of another. */
function resolved(from: string, target: string): string {
	const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
	for (const step of target.replace(/^\//u, '').split('/')) {
		if (step === '..') steps.pop();
		else if (step !== '.') steps.push(step);
	}
	return steps.join('/');
}
