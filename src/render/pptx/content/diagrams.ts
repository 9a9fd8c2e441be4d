import { boxesOf, textBox } from './boxes.ts';
import type { Filler } from './context.ts';
import { paragraphOf, paragraphsOf } from './runs.ts';

type Family = 'chain' | 'join' | 'path' | 'flows' | 'choice' | 'map';

/** Fills the layouts in which lines and arrows relate the texts to each other. */
export const diagramFillers: { readonly [L in Family]: Filler<L> } = {
	chain: ({ links, outcome }, { words }) => ({
		layout: 'chain',
		boxes: [
			...boxesOf(links, (key) => [paragraphOf(words.at(key), 'name'), paragraphOf(words.at(key), 'text', 2)]),
			textBox('outcome', [paragraphOf(words.at(outcome), 'name'), paragraphOf(words.at(outcome), 'text', 2)]),
		],
	}),

	join: ({ label, parts, whole }, { words }) => ({
		layout: 'join',
		boxes: [
			textBox('label', [paragraphOf(words, label)]),
			...boxesOf(parts, (key) => [paragraphOf(words.at(key), 'name'), paragraphOf(words.at(key), 'text', 2)]),
			textBox('whole', [paragraphOf(words.at(whole), 'name'), paragraphOf(words.at(whole), 'text', 2)]),
		],
	}),

	path: ({ lead, steps, along, system }, { words }) => ({
		layout: 'path',
		boxes: [
			textBox('lead', [paragraphOf(words, lead)]),
			...boxesOf(steps, (key) => [paragraphOf(words.at(key), 'name'), paragraphOf(words.at(key), 'text', 2)]),
			textBox('along', [paragraphOf(words.at(along), 'name'), paragraphOf(words.at(along), 'text', 2)]),
			textBox('system', [paragraphOf(words.at(system), 'name'), paragraphOf(words.at(system), 'text', 2)]),
		],
	}),

	flows: ({ flows, whole, small }, { words }) => ({
		layout: 'flows',
		boxes: [
			...boxesOf(flows, (key) => {
				const flow = words.at(key);
				return [
					paragraphOf(flow, 'name'),
					paragraphOf(flow, 'who', 2),
					paragraphOf(flow, 'text', 3),
					paragraphOf(flow, 'how', 3),
				];
			}),
			textBox('whole', [paragraphOf(words, whole), paragraphOf(words, small, 2)]),
		],
	}),

	choice: ({ right, options, points }, { words, municipal }) => ({
		layout: municipal?.line === undefined ? 'choice' : 'choice-municipality',
		boxes: [
			textBox('right', [paragraphOf(words, right)]),
			...boxesOf(options, (key) => [paragraphOf(words, key)]),
			textBox('points', paragraphsOf(words, points)),
		],
	}),

	map: ({ centre, areas }, { words }) => ({
		layout: 'map',
		boxes: [
			textBox('centre', [paragraphOf(words, centre)]),
			...boxesOf(areas, ({ words: key }) => [
				paragraphOf(words.at(key), 'heading'),
				...paragraphsOf(words.at(key), 'points', 2),
			]),
		],
	}),
};
