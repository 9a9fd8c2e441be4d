/** A PDF file as its numbered objects, each as the bytes between `N 0 obj` and `endobj`. */
export interface PdfObjects {
	readonly header: Buffer;
	/** By number; 1 is the first. */
	readonly objects: Map<number, Buffer>;
	/** The numbers of the catalogue and of the information about the document. */
	readonly root: number;
	readonly info: number;
}

/**
 * Takes apart a file that Chromium has printed. It is written plainly: one table of references, no object streams, nothing
 * encrypted. A library reads any file and takes ten times as long.
 *
 * @throws Error when the file is written otherwise
 */
export function takeApart(file: Buffer): PdfObjects {
	const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(file.subarray(-64).toString('latin1'))?.[1]);
	const tail = Number.isNaN(start) ? '' : file.subarray(start).toString('latin1');
	const [, size, entries = ''] = /^xref\s+0 (\d+)\s+([\s\S]*?)trailer/u.exec(tail) ?? [];
	const root = Number(/\/Root (\d+) 0 R/u.exec(tail)?.[1]);
	const info = Number(/\/Info (\d+) 0 R/u.exec(tail)?.[1]);
	if (size === undefined || Number.isNaN(root) || Number.isNaN(info) || tail.includes('/Prev')) {
		throw new Error('the browser has written a PDF file of another form than this command can finish');
	}
	const offsets = [...entries.matchAll(/(\d{10}) \d{5} ([nf])/gu)].map(([, offset, use]) =>
		use === 'n' ? Number(offset) : -1,
	);
	const inOrder = offsets.filter((offset) => offset >= 0).toSorted((one, other) => one - other);
	const next = new Map(inOrder.map((offset, index) => [offset, inOrder[index + 1] ?? start]));
	const objects = new Map<number, Buffer>();
	for (const [number, offset] of offsets.entries()) {
		if (offset < 0) continue;
		const piece = file.subarray(offset, next.get(offset));
		const opening = `${number} 0 obj`;
		const end = piece.lastIndexOf('endobj');
		if (piece.toString('latin1', 0, opening.length) !== opening || end < 0) {
			throw new Error(`the PDF file that the browser has written has no object ${number} where it says`);
		}
		objects.set(number, trimmed(piece.subarray(opening.length, end)));
	}
	return { header: file.subarray(0, inOrder[0] ?? 0), objects, root, info };
}

/** Puts a file together from its objects. The same objects give the same bytes. */
export function putTogether({ header, objects, root, info }: PdfObjects): Buffer {
	const pieces = [header];
	const size = Math.max(...objects.keys()) + 1;
	const offsets = new Map<number, number>();
	let length = header.length;
	for (const [number, content] of [...objects].toSorted(([one], [other]) => one - other)) {
		const object = Buffer.concat([Buffer.from(`${number} 0 obj\n`), content, Buffer.from('\nendobj\n')]);
		offsets.set(number, length);
		pieces.push(object);
		length += object.length;
	}
	const entries = Array.from({ length: size }, (_, number) => {
		const offset = offsets.get(number);
		return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
	});
	const trailer = `trailer\n<</Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R>>\nstartxref\n${length}\n%%EOF\n`;
	pieces.push(Buffer.from(`xref\n0 ${size}\n${entries.join('')}${trailer}`, 'latin1'));
	return Buffer.concat(pieces);
}

/** The text of an object that is no stream. */
export function textOf(pdf: PdfObjects, number: number): string {
	return pdf.objects.get(number)?.toString('latin1') ?? '';
}

/** The numbers of the pages, in order. */
export function pagesOf(pdf: PdfObjects): readonly number[] {
	const below = (number: number): readonly number[] => {
		const kids = /\/Kids \[([^\]]*)\]/u.exec(textOf(pdf, number))?.[1];
		return kids === undefined ? [number] : [...kids.matchAll(/(\d+) 0 R/gu)].flatMap(([, kid]) => below(Number(kid)));
	};
	return below(Number(/\/Pages (\d+) 0 R/u.exec(textOf(pdf, pdf.root))?.[1]));
}

function trimmed(bytes: Buffer): Buffer {
	let [from, to] = [0, bytes.length];
	while (from < to && isSpace(bytes[from])) from++;
	while (to > from && isSpace(bytes[to - 1])) to--;
	return bytes.subarray(from, to);
}

function isSpace(byte: number | undefined): boolean {
	return byte === 0x0a || byte === 0x0d || byte === 0x20;
}
