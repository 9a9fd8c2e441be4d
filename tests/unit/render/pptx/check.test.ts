import { strFromU8, strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { unfilled } from '../../../../src/render/markup/site-settings.ts';
import { checkPackage } from '../../../../src/render/pptx/check/check-package.ts';
import { presentationEntries } from '../../../../src/render/pptx/presentation.ts';

type Parts = Map<string, Uint8Array>;

/** A title, contents with links, the first slide of a part, a table with links to acts, a chart. */
const SLIDES = [1, 2, 3, 9, 12];
const [MAIN, MASTER, LAYOUT] = [
	'ppt/presentation.xml',
	'ppt/slideMasters/slideMaster1.xml',
	'ppt/slideLayouts/slideLayout1.xml',
];
const [TITLE, CONTENTS, TABLE, CHART_SLIDE] = [1, 2, 4, 5].map((at) => `ppt/slides/slide${at}.xml`) as [
	string,
	string,
	string,
	string,
];
const CHART = 'ppt/charts/chart1.xml';
const TYPES = '[Content_Types].xml';

let good: ReadonlyMap<string, Uint8Array>;
beforeAll(() => {
	good = withoutSpareLayouts(presentationEntries({ language: 'sv', settings: unfilled, slides: SLIDES }));
});

/** Takes the layouts away that no slide has: they take most of the time. */
function withoutSpareLayouts(entries: ReadonlyMap<string, Uint8Array>): Parts {
	const parts = new Map(entries);
	const texts = [...entries].map(([path, content]) => [path, strFromU8(content)] as const);
	const used = texts.filter(([path]) => path.startsWith('ppt/slides/_rels/')).map(([, text]) => text);
	for (const path of entries.keys()) {
		const [, file = ''] = /^ppt\/slideLayouts\/(\w+\.xml)$/u.exec(path) ?? [];
		if (file === '' || path === LAYOUT || used.some((text) => text.includes(file))) continue;
		const link = new RegExp(`<Relationship Id="(\\w+)"[^>]*/${file}"/>`, 'u');
		const [, id = ''] = link.exec(strFromU8(parts.get(relationshipsOf(MASTER)) ?? new Uint8Array())) ?? [];
		change(parts, relationshipsOf(MASTER), link, '');
		change(parts, MASTER, new RegExp(`<p:sldLayoutId [^>]*r:id="${id}"/>`, 'u'), '');
		change(parts, TYPES, new RegExp(`<Override PartName="/${path}"[^>]*/>`, 'u'), '');
		for (const gone of [path, relationshipsOf(path)]) parts.delete(gone);
	}
	return parts;
}

const faultsOf = (parts: ReadonlyMap<string, Uint8Array>) => checkPackage(parts, { language: 'sv', slides: 5 });

/** The relationships of a part. */
const relationshipsOf = (path: string) => path.replace(/([^/]+)$/u, '_rels/$1.rels');

/** Changes a part where a pattern is found first; a plant that changes nothing is a mistake of the test. */
function change(parts: Parts, path: string, pattern: RegExp | string, to: string): void {
	const before = strFromU8(parts.get(path) ?? new Uint8Array());
	const after = before.replace(pattern, to);
	if (after === before) throw new Error(`${path}: there is no ${pattern}`);
	parts.set(path, strToU8(after));
}

const changing = (path: string, pattern: RegExp | string, to: string) => (parts: Parts) =>
	change(parts, path, pattern, to);

it('finds nothing in a good file', () => {
	expect(faultsOf(good)).toEqual([]);
});

type Plant = readonly [what: string, plant: (parts: Parts) => void, fault: RegExp, more?: number];

/** Each with how many faults it makes besides the one that is named, where it cannot be planted alone. */
const damage: readonly Plant[] = [
	['a dangling r:id', changing(CHART_SLIDE, /(<c:chart [^>]*r:id=")[^"]*/u, '$1rId99'), /no relationship "rId99"/u, 1],
	[
		'a relationship to a part that is not there',
		changing(relationshipsOf(MAIN), '</Relationships>', relationship('rId99', 'theme', 'theme/theme9.xml')),
		/rId99 leads to ppt\/theme\/theme9\.xml, which is not there/u,
	],
	['a text body without a paragraph', changing(TITLE, /<a:p>.*?<\/a:p>(?=<\/p:txBody>)/u, ''), /no paragraph/u],
	[
		'a wrong order in presentation.xml',
		changing(MAIN, /(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)(<p:sldIdLst>.*?<\/p:sldIdLst>)/u, '$2$1'),
		/stand in a wrong order/u,
	],
	['a control character', changing(TITLE, /(<a:t>)/u, '$1\u0001'), /control character/u],
	['a reference to a control character', changing(TITLE, /(<a:t>)/u, '$1&#2;'), /control character/u],
	['a negative size', changing(LAYOUT, /(<a:ext cx=")(?=[1-9])/u, '$1-'), /cx="-\d+" is no length/u],
	['a length that is not whole', changing(LAYOUT, /(<a:off x="\d+)"/u, '$1.5"'), /x="\d+\.5" is no length/u],
	['a duplicate shape id', changing(TABLE, /<p:cNvPr id="3"/u, '<p:cNvPr id="2"'), /two shapes have the id 2/u],
	[
		'an Override for a part that is not there',
		changing(TYPES, '</Types>', '<Override PartName="/ppt/slides/slide9.xml" ContentType="application/xml"/></Types>'),
		/there is no part ppt\/slides\/slide9\.xml/u,
	],
	[
		'a part without a type',
		changing(TYPES, /<Override PartName="\/docProps\/app\.xml"[^>]*>/u, ''),
		/app\.xml has no type/u,
	],
	[
		'a Default that nothing uses',
		changing(TYPES, '<Default', '<Default Extension="jpeg" ContentType="image/jpeg"/><Default'),
		/no part that ends in \.jpeg/u,
	],
	[
		'a slide whose type is that of a layout',
		changing(TYPES, /(slide1\.xml" ContentType="[^"]*?)slide\+xml/u, '$1slideLayout+xml'),
		/is used as slide, and its content type is .*slideLayout\+xml/u,
	],
	['a ground without effectLst', changing(MASTER, /<a:effectLst\/>(?=<\/p:bgPr>)/u, ''), /no a:effectLst at its end/u],
	[
		'a layout without a master',
		changing(relationshipsOf(LAYOUT), /<Relationship [^>]*slideMaster"[^>]*>/u, ''),
		/it has 0 of slideMaster, expected 1/u,
	],
	[
		'a master of the notes that shares the theme',
		changing(relationshipsOf('ppt/notesMasters/notesMaster1.xml'), 'theme2.xml', 'theme1.xml'),
		/theme1\.xml: two masters share this theme/u,
		1,
	],
	[
		'the id of a layout that is that of the master',
		changing(MASTER, /(<p:sldLayoutId id=")\d+/u, '$12147483648'),
		/two of the masters and layouts have the id 2147483648/u,
	],
	['the id of a slide that is too small', changing(MAIN, /"256"/gu, '"25"'), /the id 25 is none of a slide/u],
	[
		'a section that names no slide',
		changing(MAIN, '<p14:sldId id="256"/>', '<p14:sldId id="999"/>'),
		/names the slide 999/u,
		1,
	],
	[
		'a slide in two sections',
		changing(MAIN, '<p14:sldId id="258"/>', '<p14:sldId id="258"/><p14:sldId id="256"/>'),
		/256 is in two sections/u,
	],
	['a section without slides', changing(MAIN, '</p14:sectionLst>', section('Mer')), /the section "Mer" has no slide/u],
	[
		'an id of a section in lower case',
		changing(MAIN, /(<p14:section [^>]*id="\{)[^}]*/u, '$1b691ac0-540f-4e52-a08f-e9d9553f0920'),
		/expected a GUID in upper case/u,
	],
	['an empty c:v', changing(CHART, /(<c:numCache>.*?<c:v>)[^<]+/u, '$1'), /a value is empty/u],
	['a c:v that is no number', changing(CHART, /(<c:numCache>.*?<c:v>)[^<]+/u, '$1NaN'), /"NaN" is no number/u],
	[
		'a point beyond the series',
		changing(CHART, /(<c:numCache>.*?<c:ptCount val=")\d+/u, '$11'),
		/points beyond the 1 of the series/u,
	],
	['an axis that is not there', changing(CHART, /(<c:crossAx val=")\d+/u, '$17'), /an axis crosses 7/u],
	[
		'a placeholder that the layout does not know',
		changing(TABLE, /(<p:ph [^>]*idx=")\d+/u, '$199'),
		/has no placeholder \w+ 99/u,
	],
	[
		'no list of the master of the notes',
		changing(MAIN, /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/u, ''),
		/it has no p:notesMasterIdLst/u,
	],
	[
		'notes that do not lead back',
		changing(relationshipsOf('ppt/notesSlides/notesSlide1.xml'), 'slides/slide1.xml', 'slides/slide2.xml'),
		/does not lead back/u,
	],
	['a broken address', changing(relationshipsOf(TABLE), /https:\/\//u, 'https//'), /which is no address/u],
	[
		'a link to a slide that is not marked as one',
		changing(CONTENTS, ' action="ppaction://hlinksldjump"', ''),
		/expected "ppaction:\/\/hlinksldjump"/u,
	],
	['an unknown language', changing(TITLE, 'lang="sv-FI"', 'lang="svenska"'), /the language "svenska" is none of/u],
	[
		'a paragraph in the other language',
		changing(TITLE, '<a:rPr lang="sv-FI"', '<a:rPr lang="fi-FI"'),
		/is not in sv-FI/u,
	],
	['a run without a language', changing(TITLE, '<a:rPr lang="sv-FI"', '<a:rPr'), /has no language/u],
	[
		'a chart in another language',
		changing(CHART, 'c:lang val="sv-FI"', 'c:lang val="en-GB"'),
		/the chart is not in sv-FI/u,
	],
	['a soft hyphen', changing(TITLE, /(<a:t>..)/u, '$1\u00AD'), /it has a soft hyphen/u],
	[
		'too few columns in a grid',
		changing(TABLE, /<a:gridCol [^>]*?(?:\/>|>.*?<\/a:gridCol>)/u, ''),
		/a table has rows of 2 cells, and a grid of 1 columns/u,
	],
	[
		'a workbook that is no zip file',
		(parts) => parts.set('ppt/embeddings/workbook1.xlsx', strToU8('no')),
		/is no zip file/u,
	],
	[
		'a part that nothing leads to',
		(parts) => {
			change(parts, TYPES, '</Types>', override('ppt/theme/theme3.xml'));
			parts.set('ppt/theme/theme3.xml', parts.get('ppt/theme/theme1.xml') ?? new Uint8Array());
		},
		/theme3\.xml: no relationship leads to it/u,
	],
	['a part that cannot be read', changing('docProps/app.xml', '</Properties>', ''), /docProps\/app\.xml: /u],
	[
		'content types that are not first',
		(parts) => {
			const types = parts.get(TYPES) ?? new Uint8Array();
			parts.delete(TYPES);
			parts.set(TYPES, types);
		},
		/it is not the first entry/u,
	],
	[
		'a slide too few',
		(parts) => {
			change(parts, MAIN, /<p:sldId id="260"[^>]*>/u, '');
			change(parts, MAIN, '<p14:sldId id="260"/>', '');
		},
		/it has 4 slides, expected 5/u,
		2,
	],
];

/** What PowerPoint's Accessibility Checker, or a person who listens, would find. */
const barriers: readonly Plant[] = [
	[
		'a slide without a title',
		changing(TABLE, '<p:ph type="title"/>', '<p:ph type="body" idx="20"/>'),
		/it has 0 titles, expected 1/u,
		1,
	],
	['an empty title', changing(TABLE, /(<p:ph type="title"\/>.*?<a:p>).*?(?=<\/a:p>)/u, '$1'), /its title is empty/u],
	[
		'two titles that are alike',
		(parts) => {
			const [, title = ''] =
				/type="title"\/>.*?<a:t>([^<]*)/u.exec(strFromU8(parts.get(TABLE) ?? new Uint8Array())) ?? [];
			change(parts, CHART_SLIDE, /(type="title"\/>.*?<a:t>)[^<]*/u, `$1${title}`);
		},
		/two slides have the title/u,
	],
	[
		'a chart without a text alternative',
		changing(CHART_SLIDE, /(<p:graphicFrame>.*?) descr="[^"]*"/u, '$1'),
		/has no text alternative/u,
	],
	[
		'a drawing that is neither described nor decorative',
		changing(TITLE, /(<adec:decorative [^>]*val=)"1"/u, '$1"0"'),
		/has no text alternative/u,
		1,
	],
	[
		'a drawing that is both',
		changing(TITLE, /(<p:cNvPr [^>]*)(?=><a:extLst>)/u, '$1 descr="Linjer"'),
		/is decorative, and has a text alternative/u,
	],
	['a table without a header row', changing(TABLE, /firstRow="1"/u, ''), /a table has no header row/u],
	[
		'a header without text',
		changing(TABLE, /(<a:tr [^>]*>.*?<a:t>)[^<]*/u, '$1'),
		/a table has a header without text/u,
	],
	[
		'a default name of a section',
		changing(MAIN, /(<p14:section name=")[^"]*/u, '$1Default Section'),
		/"Default Section" is no name of a section/u,
	],
	[
		'two sections of one name',
		changing(MAIN, /(<p14:section name=")([^"]*)(".*?<p14:section name=")[^"]*/u, '$1$2$3$2'),
		/two sections are called/u,
	],
	[
		'a title that is not read first',
		changing(
			TABLE,
			/(<p:sp>(?:(?!<\/p:sp>).)*type="title".*?<\/p:sp>)(.*?)(?=<p:sp>(?:(?!<\/p:sp>).)*type="ftr")/u,
			'$2$1',
		),
		/its title is not read first/u,
	],
	[
		'a number that is not read last',
		changing(TABLE, /(<p:sp>(?:(?!<\/p:sp>).)*type="ftr".*?<\/p:sp>)(<p:sp>.*?<\/p:sp>)/u, '$2$1'),
		/its footer and its number are not read last/u,
	],
	[
		'a placeholder that nothing fills',
		changing(TITLE, /(type="body"[^>]*\/>.*?<a:p>).*?(?=<\/a:p>)/u, '$1'),
		/is a placeholder without text/u,
	],
	['no title of the document', changing('docProps/core.xml', /<dc:title>.*?<\/dc:title>/u, ''), /it has no dc:title/u],
	[
		'no author',
		changing('docProps/core.xml', /<dc:creator>.*?<\/dc:creator>/u, '<dc:creator/>'),
		/it has no dc:creator/u,
	],
	[
		'another language of the document',
		changing('docProps/core.xml', '>sv-FI<', '>fi-FI<'),
		/dc:language is "fi-FI", expected sv-FI/u,
	],
];

describe.each([
	['damage', damage],
	['barriers', barriers],
])('checkPackage finds %s', (_, plants) => {
	it.each(plants.map(([what, plant, fault, more = 0]) => ({ what, plant, fault, more })))(
		'$what',
		({ plant, fault, more }) => {
			const parts = new Map(good);
			plant(parts);
			const faults = faultsOf(parts);
			expect(
				faults.filter((each) => fault.test(each)),
				faults.join('\n'),
			).toHaveLength(1);
			expect(faults, faults.join('\n')).toHaveLength(1 + more);
		},
	);
});

it('has charts compared by whoever knows their figures', () => {
	const chartCheck = (path: string, chart: string, workbook: Uint8Array) => [
		`${path} ${chart.includes('<c:chartSpace')} ${workbook.length > 100}`,
	];
	expect(checkPackage(good, { language: 'sv', slides: 5, chartCheck })).toEqual([`${CHART}: ${CHART} true true`]);
});

function relationship(id: string, type: string, target: string): string {
	const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
	return `<Relationship Id="${id}" Type="${base}${type}" Target="${target}"/></Relationships>`;
}

function section(name: string): string {
	return `<p14:section name="${name}" id="{00000000-0000-4000-8000-000000000000}"><p14:sldIdLst/></p14:section></p14:sectionLst>`;
}

function override(path: string): string {
	return `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>`;
}
