import { describe, expect, it } from 'vitest';
import { queryIn, tidySearch } from '../../../src/model/query.ts';

const read = (search: string) => Object.fromEntries(queryIn(search));

describe('queryIn', () => {
	it.each([
		['?paper=handout&layout=3&slides=5', { paper: 'handout', layout: '3', slides: '5' }],
		['?paper=handout&amp;layout=3&amp;slides=5', { paper: 'handout', layout: '3', slides: '5' }],
		['?paper=handout&amp;amp;layout=3', { paper: 'handout', layout: '3' }],
		['?paper=handout&#38;layout=3', { paper: 'handout', layout: '3' }],
		['?paper%3Dhandout%26layout%3D3', { paper: 'handout', layout: '3' }],
		['?paper=handout%26amp%3Blayout%3D3', { paper: 'handout', layout: '3' }],
		['?paper=handout?layout=3', { paper: 'handout', layout: '3' }],
		['?Paper=Handout&Layout=3.', { paper: 'handout', layout: '3' }],
		['?as=read.', { as: 'read' }],
		['?as=read)', { as: 'read' }],
		['?as=read%20', { as: 'read' }],
		['?as=read%2520', { as: 'read' }],
		['?AS=Read', { as: 'read' }],
		['?embed.', { embed: '' }],
		['?utm_source=a&amp;as=read', { utm_source: 'a', as: 'read' }],
		['?municipality=Peders%C3%B6re%20(Österbotten)', { municipality: 'Pedersöre (Österbotten)' }],
		['?municipality=%C3%85bo+%26+co', { municipality: 'Åbo & co' }],
		['?page=fi/sanasto/.', { page: 'fi/sanasto/' }],
		['?LIVE=7KQ4MB.', { live: '7KQ4MB' }],
		['?live', { live: '' }],
		['?constructor=1', { constructor: '1' }],
	])('reads %s', (search, query) => {
		expect(read(search)).toEqual(query);
	});
});

describe('tidySearch', () => {
	it.each([
		['', '#/why-now', ''],
		['?paper=handout&layout=3', '', '?paper=handout&layout=3'],
		['?UTM_Source=a+b', '', '?UTM_Source=a+b'],
		['?paper=handout&amp;layout=3', '', '?paper=handout&layout=3'],
		['', '#/why-now?utm_source=x', ''],
		['', '#/why-now?as=read', '?as=read'],
		['?as=slides', '#/why-now?as=read', '?as=slides'],
	])('of "%s" with "%s" is "%s"', (search, hash, tidied) => {
		expect(tidySearch(search, hash)).toBe(tidied);
	});
});
