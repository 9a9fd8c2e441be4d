import { escapeHtml } from '../../model/html.ts';

/** What the metadata of a file say. */
export interface Metadata {
	readonly title: string;
	readonly author: string;
	readonly creator: string;
	readonly producer: string;
	/** The language of the document, as `sv`; empty when it is not known. */
	readonly language: string;
	/** The day that it is of, as 2026-11-24; empty when it is of none. */
	readonly day: string;
}

/**
 * Writes the metadata of a file as XMP, which says the same as its information dictionary. It claims no standard: no checker
 * has been asked.
 *
 * @returns the packet, in UTF-8, the same for the same metadata
 */
export function xmpOf({ title, author, creator, producer, language, day }: Metadata): Uint8Array {
	const lines = [
		`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(title)}</rdf:li></rdf:Alt></dc:title>`,
		`<dc:creator><rdf:Seq><rdf:li>${escapeHtml(author)}</rdf:li></rdf:Seq></dc:creator>`,
		...(language === ''
			? []
			: [`<dc:language><rdf:Bag><rdf:li>${escapeHtml(language)}</rdf:li></rdf:Bag></dc:language>`]),
		'<dc:format>application/pdf</dc:format>',
		`<pdf:Producer>${escapeHtml(producer)}</pdf:Producer>`,
		`<xmp:CreatorTool>${escapeHtml(creator)}</xmp:CreatorTool>`,
		...(day === '' ? [] : ['CreateDate', 'ModifyDate'].map((date) => `<xmp:${date}>${day}T00:00:00Z</xmp:${date}>`)),
	];
	const packet = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${lines.join('\n')}
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>
`;
	return new TextEncoder().encode(packet);
}
