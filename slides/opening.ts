import { part } from '../src/model/slide.ts';

export default part('opening', [
	{ id: 'title', layout: 'title', minutes: 1, edition: 'edition', adapted: 'adapted' },
	{ id: 'contents', layout: 'contents', minutes: 1 },
]);
