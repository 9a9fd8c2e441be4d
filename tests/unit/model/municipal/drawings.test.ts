import { expect, it } from 'vitest';
import { sizeFor, styleFor } from '../../../../src/model/charts/drawing.ts';
import { municipalChartsOf } from '../../../../src/model/municipal/charts.ts';
import { drawSvg } from '../../../../src/render/charts/draw-svg.ts';
import { overlap, textBoxes } from '../charts/boxes.ts';
import { compared, named } from './compared.ts';

/** Large and small, with values beside what is missing that are high, low and below zero. */
const NAMES = [
	'Vasa',
	'Esbo',
	'Helsingfors',
	'Vanda',
	'Kervo',
	'Tammerfors',
	'Imatra',
	'Sotkamo',
	'Mariehamn',
	'Mäntyharju',
];

it.each(NAMES)('writes what is missing clear of the values in the charts of %s, wherever they are drawn', (name) => {
	const labels = { series: {}, places: {}, shortPlaces: {}, missing: 'uppgift saknas' };
	const touching: string[] = [];
	for (const { dataset, spec } of Object.values(municipalChartsOf(compared, named(name)))) {
		for (const place of ['wall', 'phone', 'compact'] as const) {
			const drawing = { spec, labels, dashes: 'marked', ...styleFor[place] } as const;
			const boxes = textBoxes(drawSvg(dataset, drawing, sizeFor(spec, place)));
			const words = boxes.filter(({ text }) => /uppgift|saknas/u.test(text));
			const others = boxes.filter((box) => !words.includes(box));
			for (const word of words)
				for (const other of others) if (overlap(word, other)) touching.push(`${dataset.id}, ${place}: ${other.text}`);
		}
	}
	expect(touching).toEqual([]);
});
