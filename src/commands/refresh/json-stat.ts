import JSONstat from 'jsonstat-toolkit';
import { z } from 'zod';
import { Refusal } from './refusal.ts';

/** A cell of a table of a publisher. */
export interface Cell {
	/** The code of the category that the cell has on each variable, by the code of the variable. */
	readonly codes: Readonly<Record<string, string>>;
	/** Null where the publisher gives no value. */
	readonly value: number | null;
	/** The publisher's mark on the cell, such as `..`, where there is one. */
	readonly status: string | undefined;
}

/** What a table holds for a query. */
export interface Answer {
	/** When the publisher last changed the table, as it writes it. */
	readonly updated: string | undefined;
	readonly cells: readonly Cell[];
}

const valueSchema = z.number().nullable();

/**
 * What has to hold before the library reads the cells: it fills up what is missing without a word. A list of values has
 * all of them; an object, by the numbers of their cells, has only those that there are.
 */
const answerSchema = z
	.looseObject({
		class: z.literal('dataset'),
		id: z.array(z.string()).min(1),
		size: z.array(z.int().nonnegative()),
		updated: z.string().optional(),
		value: z.union([z.array(valueSchema), z.record(z.string().regex(/^\d+$/u), valueSchema)]),
		dimension: z.record(
			z.string(),
			z.looseObject({
				category: z.looseObject({
					index: z.union([z.array(z.string()), z.record(z.string(), z.int())]).optional(),
					label: z.record(z.string(), z.string()).optional(),
				}),
			}),
		),
	})
	.superRefine(({ id, size, value, dimension }, context) => {
		const issue = (message: string, ...path: string[]) => context.addIssue({ code: 'custom', path, message });
		for (const [index, code] of id.entries()) {
			const { index: order, label } = dimension[code]?.category ?? {};
			const count = Object.keys(order ?? label ?? {}).length;
			if (count !== size[index]) issue(`expected ${size[index]} categories, found ${count}`, 'dimension', code);
		}
		const cells = size.reduce((product, each) => product * each, 1);
		if (Array.isArray(value) ? value.length !== cells : Object.keys(value).some((number) => Number(number) >= cells)) {
			issue(`expected values for ${cells} cells`, 'value');
		}
	});

const rowSchema = z
	.object({ value: valueSchema.optional(), status: z.string().nullish() })
	.catchall(z.string())
	.transform(({ value = null, status, ...codes }) => ({ codes, value, status: status || undefined }));

/**
 * Reads an answer in the format json-stat2.
 *
 * @param table what was asked, for the message
 * @param json the parsed answer
 * @returns the cells, with null for a value that is missing
 * @throws Refusal naming the table and each field that is not as the format has it
 */
export function answerIn(table: string, json: unknown): Answer {
	const answer = answerSchema.safeParse(json);
	if (!answer.success) {
		throw new Refusal(`${table}: the answer is not in the form json-stat2.\n${z.prettifyError(answer.error)}`);
	}
	const rows = JSONstat(answer.data).toTable({ type: 'arrobj', content: 'id', status: true });
	if (rows === null) throw new Refusal(`${table}: the answer has no values.`);
	return { updated: answer.data.updated, cells: z.array(rowSchema).parse(rows) };
}
