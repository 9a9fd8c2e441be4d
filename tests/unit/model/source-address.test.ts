import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../../src/model/dataset.ts';
import { addressSchema } from '../../../src/model/source-address.ts';
import { parseLinks } from '../../../src/render/markup/links.ts';
import { parsedWith } from './municipal/sample.ts';

const OLD = 'https://pxdata.stat.fi/PxWeb/pxweb/sv/StatFin/StatFin__vaerak/statfin_vaerak_pxt_11ra.px/';
const SHORT = 'https://pxdata.stat.fi/PxWeb/pxweb/sv/StatFin/StatFin__vaerak/11ra.px/';
const EXPECTED = 'Invalid address: expected the short id of a StatFin table';

describe('an address in data', () => {
	it.each([
		SHORT,
		'https://pxdata.stat.fi/PxWeb/pxweb/fi/StatFin_Passiivi/StatFin_Passiivi__vaerak/statfinpas_vaerak_pxt_004_2001.px/',
		'https://github.com/owner/copies/blob/main/statfin_vaerak_pxt_11ra.px',
		'https://stat.fi.example.org/statfin_vaerak_pxt_11ra.px',
	])('may be %s', (address) => {
		expect(addressSchema.safeParse(address).success).toBe(true);
	});

	it.each([
		OLD,
		OLD.toUpperCase().replace('HTTPS', 'https'),
		'https://statfin.stat.fi/PxWeb/pxweb/fi/StatFin/StatFin__muutl/statfin_muutl_pxt_11ae.px/table/tableViewLayout1/',
		'https://pxdata.stat.fi:443/PxWeb/api/v1/fi/StatFin/muutl/statfin_muutl_pxt_11ae.px',
	])('may not be %s', (address) => {
		expect(addressSchema.safeParse(address).error?.issues[0]?.message).toContain(EXPECTED);
	});

	it('is refused once when it is none', () => {
		expect(addressSchema.safeParse('StatFin').error?.issues.map(({ message }) => message)).toEqual([
			'Invalid address: expected https://…',
		]);
	});
});

describe('an address of the old form is refused, naming file and field,', () => {
	it.each([
		['source', { source: { sv: OLD, fi: SHORT } }, 'series[0].source.sv'],
		['copy', { source: { sv: SHORT, fi: SHORT }, via: { name: 'copy', url: OLD } }, 'series[0].via.url'],
	])('as the %s of a dataset', (_, change, field) => {
		const series = {
			id: 'net',
			publisher: 'statistics-finland',
			licence: null,
			read: '2026-11-24',
			points: [{ at: '2024', value: 1, status: 'verified' }],
			...change,
		};
		const parse = () =>
			parseDataset('data/net-immigration.json', { id: 'net-immigration', unit: 'persons', series: [series] });
		expect(parse).toThrow(
			new RegExp(`^data/net-immigration\\.json\\n✖ ${EXPECTED}.*\\n {2}→ at ${escaped(field)}$`, 'u'),
		);
	});

	it('as a link', () => {
		const right = { href: SHORT, evidence: 'seen' };
		const link = { sv: right, fi: { href: OLD, evidence: 'seen' }, read: '2026-11-24' };
		const parse = () => parseLinks({ statutes: {}, links: { population: link } });
		expect(parse).toThrow(
			new RegExp(`^data/links\\.json\\n✖ ${EXPECTED}.*\\n {2}→ at links\\.population\\.fi\\.href$`, 'u'),
		);
	});

	it.each([
		[
			'data/municipal/migration.json',
			'StatFin__muutl/11ae.px',
			'StatFin__muutl/statfin_muutl_pxt_11ae.px',
			'.source.sv',
		],
		[
			'data/municipalities.json',
			'stat.fi/sv/luokitukset/kunta/kunta_1_20260101',
			'stat.fi/statfin_kunta_pxt_1.px',
			'source.sv',
		],
	])('in %s', (file, from, to, field) => {
		const parse = parsedWith(file, from, to);
		expect(parse).toThrow(EXPECTED);
		expect(parse).toThrow(new RegExp(`^${escaped(file)}\\n`, 'u'));
		expect(parse).toThrow(field);
	});
});

function escaped(text: string): string {
	return text.replace(/[.[\]]/gu, '\\$&');
}
