/**
 * A PDF file as its numbered objects, each as what stands between `N 0 obj` and `endobj`. A character of a text is a byte of
 * the file, as in Latin-1: parting and joining such texts costs nothing beside copying thousands of buffers.
 */
export interface PdfObjects {
	readonly header: string;
	/** By number; 1 is the first. */
	readonly objects: Map<number, string>;
	/** The numbers of the catalogue and of the information about the document. */
	readonly root: number;
	readonly info: number;
}

/** What a line of the table of references takes, its end included, in bytes. */
const ENTRY = 20;

/**
 * Takes apart a file that Chromium has printed. It is written plainly: one table of references, no object streams, nothing
 * encrypted. A library reads any file and takes ten times as long.
 *
 * @throws Error when the file is written otherwise
 */
export function takeApart(file: Buffer): PdfObjects {
	const text = file.toString('latin1');
	const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text.slice(-64))?.[1]);
	const tail = Number.isNaN(start) ? '' : text.slice(start);
	const [opening = '', size] = /^xref\s+0 (\d+)\s+/u.exec(tail) ?? [];
	const trailer = tail.slice(opening.length + Number(size) * ENTRY);
	const root = Number(/\/Root (\d+) 0 R/u.exec(trailer)?.[1]);
	const info = Number(/\/Info (\d+) 0 R/u.exec(trailer)?.[1]);
	if (!trailer.startsWith('trailer') || Number.isNaN(root) || Number.isNaN(info) || trailer.includes('/Prev')) {
		throw new Error('the browser has written a PDF file of another form than this command can finish');
	}
	const entry = (number: number) => opening.length + number * ENTRY;
	const numbers = Array.from({ length: Number(size) }, (_, number) => number).filter(
		(n) => tail[entry(n) + 17] !== 'f',
	);
	const offsets = numbers.map((number) => Number(tail.slice(entry(number), entry(number) + 10)));
	const inOrder = Uint32Array.from(offsets).sort();
	const next = new Map([...inOrder].map((offset, index) => [offset, inOrder[index + 1] ?? start]));
	const objects = new Map(
		numbers.map((number, index) => {
			const first = `${number} 0 obj`;
			const offset = offsets[index] ?? 0;
			const end = text.lastIndexOf('endobj', next.get(offset));
			if (!text.startsWith(first, offset) || end < offset) {
				throw new Error(`the PDF file that the browser has written has no object ${number} where it says`);
			}
			return [number, text.slice(offset + first.length, end).trim()] as const;
		}),
	);
	return { header: text.slice(0, inOrder[0] ?? 0), objects, root, info };
}

/** Puts a file together from its objects. The same objects give the same bytes. */
export function putTogether({ header, objects, root, info }: PdfObjects): Buffer {
	const pieces = [header];
	const numbers = Uint32Array.from(objects.keys()).sort();
	const size = (numbers.at(-1) ?? 0) + 1;
	const entries = Array.from({ length: size }, () => '0000000000 65535 f \n');
	let length = header.length;
	for (const number of numbers) {
		const object = [`${number} 0 obj\n`, objects.get(number) ?? '', '\nendobj\n'];
		entries[number] = `${String(length).padStart(10, '0')} 00000 n \n`;
		pieces.push(...object);
		length += object.reduce((sum, piece) => sum + piece.length, 0);
	}
	pieces.push(`xref\n0 ${size}\n`, ...entries);
	pieces.push(`trailer\n<</Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R>>\nstartxref\n${length}\n%%EOF\n`);
	return Buffer.from(pieces.join(''), 'latin1');
}

/** What an object says; nothing when there is none of the number. */
export function textOf(pdf: PdfObjects, number: number): string {
	return pdf.objects.get(number) ?? '';
}

/** The numbers of the pages, in order. */
export function pagesOf(pdf: PdfObjects): readonly number[] {
	const below = (number: number): readonly number[] => {
		const kids = /\/Kids \[([^\]]*)\]/u.exec(textOf(pdf, number))?.[1];
		return kids === undefined ? [number] : [...kids.matchAll(/(\d+) 0 R/gu)].flatMap(([, kid]) => below(Number(kid)));
	};
	return below(Number(/\/Pages (\d+) 0 R/u.exec(textOf(pdf, pdf.root))?.[1]));
}
