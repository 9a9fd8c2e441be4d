import { z } from 'zod';
import type { Clock } from './clock.ts';
import { type Answer, answerIn } from './json-stat.ts';
import { Refusal } from './refusal.ts';

/** The languages in which the publisher describes its tables, the one whose labels were read in most tables first. */
export const labelLanguages = ['en', 'fi', 'sv'] as const;
export type LabelLanguage = (typeof labelLanguages)[number];

/** A table of the database StatFin, such as `11ra` of the subject `vaerak`. */
export interface Table {
	readonly subject: string;
	readonly id: string;
}

const variableSchema = z
	.object({
		code: z.string(),
		text: z.string(),
		values: z.array(z.string()).min(1),
		valueTexts: z.array(z.string()),
		elimination: z.boolean().default(false),
		time: z.boolean().default(false),
	})
	.refine(({ values, valueTexts }) => values.length === valueTexts.length, {
		error: 'expected a label for each value',
	});

/** A variable of a table. One with `elimination` may be left out of a query, and stands for its total then. */
export type Variable = z.infer<typeof variableSchema>;

const metadataSchema = z.object({ title: z.string(), variables: z.array(variableSchema).min(1) });

/** What a table is called, and its variables. */
export type Metadata = z.infer<typeof metadataSchema>;

/** The values that are asked for of a variable. */
export interface Selection {
	readonly code: string;
	readonly values: readonly string[];
}

/** The interface of a statistical office, PxWeb in version 1. */
export interface PxWeb {
	/**
	 * @param table a table
	 * @param language the language of the labels; the codes are the same in all
	 * @returns its variables; a table is asked for only once in each language
	 * @throws Refusal naming the table and what came instead
	 */
	metadata(table: Table, language: LabelLanguage): Promise<Metadata>;
	/**
	 * Asks for the cells of a table, in as many calls as the limit of the publisher demands.
	 *
	 * @param table the table
	 * @param selections what is asked for of each variable; one that is left out has to allow that
	 * @param over the code of the variable whose values are shared out among the calls
	 * @returns all cells that were asked for, and no other
	 * @throws Refusal naming the table, and the variable and code where one is to blame
	 */
	cells(table: Table, selections: readonly Selection[], over: string): Promise<Answer>;
}

/** Where the interface of Statistics Finland is. */
export const STATISTICS_FINLAND = 'https://pxdata.stat.fi/PxWeb/api/v1';

/** The least pause between two calls, in milliseconds: the publisher answers 429 to a brisker pace. */
const PAUSE = 1500;

/** How long to wait before a call is tried again, in milliseconds, for each time that it has failed. */
const WAITS = [2000, 4000, 8000];

/** How long an answer may take, in milliseconds. */
const DEADLINE = 60_000;

const configSchema = z.object({
	maxCells: z.int().positive(),
	maxCalls: z.int().positive(),
	/** In seconds. */
	timeWindow: z.number().positive(),
});

/**
 * The name of a table, as it stands with the series.
 *
 * @param table the table
 * @returns the name, such as `StatFin 11ra`
 */
export function tableName({ id }: Table): string {
	return `StatFin ${id}`;
}

/**
 * Speaks to an interface of PxWeb. Calls follow one another with a pause; one that is answered by 429 or 5xx is tried again.
 *
 * @param address where the interface is, without the language
 * @param clock the time by which it waits
 * @returns the interface
 */
export function connect(address: string, clock: Clock): PxWeb {
	let pause = PAUSE;
	let lastCall = Number.NEGATIVE_INFINITY;
	let limit: Promise<number> | undefined;
	const known = new Map<string, Promise<Metadata>>();

	async function call(what: string, path: string, query?: object): Promise<{ status: number; text: string }> {
		const pending = lastCall + pause - clock.now();
		if (pending > 0) await clock.wait(pending);
		const signal = clock.deadline(DEADLINE);
		try {
			const response = await fetch(`${address}/${path}`, {
				signal,
				headers: { 'User-Agent': 'kommundeck (npm run data)', 'Content-Type': 'application/json' },
				...(query && { method: 'POST', body: JSON.stringify(query) }),
			});
			return { status: response.status, text: await response.text() };
		} catch (cause) {
			if (signal.aborted) throw new Refusal(`${what}: no answer within ${DEADLINE / 1000} seconds.`, { cause });
			throw new Refusal(`${what}: ${address} cannot be reached, or broke off: ${reasonOf(cause)}.`, { cause });
		} finally {
			lastCall = clock.now();
		}
	}

	async function ask(what: string, path: string, query?: object): Promise<unknown> {
		let { status, text } = await call(what, path, query);
		for (const wait of WAITS) {
			if (status !== 429 && status < 500) break;
			await clock.wait(wait);
			({ status, text } = await call(what, path, query));
		}
		if (status === 400) {
			throw new Refusal(
				`${what}: the publisher does not understand the query (400): ${gist(text)}. Has the table another id, or the variable another code?`,
			);
		}
		if (status !== 200) throw new Refusal(`${what}: the publisher answers ${status}: ${gist(text)}.`);
		try {
			return JSON.parse(text);
		} catch (cause) {
			const found = text.trimStart().startsWith('<')
				? `the publisher answers with a page instead of figures: ${gist(text)}`
				: `the answer is cut off or is no JSON, after ${text.length} characters`;
			throw new Refusal(`${what}: ${found}.`, { cause });
		}
	}

	async function askLimit(): Promise<number> {
		const what = 'StatFin, configuration';
		const { maxCells, maxCalls, timeWindow } = checked(what, configSchema, await ask(what, 'fi/?config'));
		pause = Math.max(PAUSE, (timeWindow * 1000) / maxCalls);
		return maxCells;
	}

	async function askMetadata(table: Table, language: LabelLanguage): Promise<Metadata> {
		// Asked before any table, since it also says how fast one may ask.
		limit ??= askLimit();
		await limit;
		const what = `${tableName(table)}, variables`;
		return checked(what, metadataSchema, await ask(what, pathOf(table, language)));
	}

	return {
		metadata(table, language) {
			const path = pathOf(table, language);
			const asked = known.get(path) ?? askMetadata(table, language);
			known.set(path, asked);
			return asked;
		},
		async cells(table, selections, over) {
			const name = tableName(table);
			limit ??= askLimit();
			const parts = partsOf(name, selections, over, await limit);
			const answers: Answer[] = [];
			for (const part of parts) {
				const query = part.map(({ code, values }) => ({ code, selection: { filter: 'item', values } }));
				const json = await ask(name, pathOf(table, 'fi'), { query, response: { format: 'json-stat2' } });
				answers.push(exactly(name, part, answerIn(name, json)));
			}
			return { updated: answers[0]?.updated, cells: answers.flatMap(({ cells }) => cells) };
		},
	};
}

function pathOf({ subject, id }: Table, language: LabelLanguage): string {
	return `${language}/StatFin/${subject}/${id}.px`;
}

/** Shares the values of a variable out among queries that stay within the limit. */
function partsOf(
	table: string,
	selections: readonly Selection[],
	over: string,
	limit: number,
): readonly (readonly Selection[])[] {
	const shared = selections.find(({ code }) => code === over)?.values ?? [];
	const each = sizeOf(selections) / shared.length;
	const count = Math.floor(limit / each);
	if (count < 1) {
		throw new Refusal(`${table}: one value of ${over} has ${each} cells, and the publisher gives ${limit} at a time.`);
	}
	const starts = Array.from({ length: Math.ceil(shared.length / count) }, (_, part) => part * count);
	return starts.map((start) =>
		selections.map((one) => (one.code === over ? { code: over, values: shared.slice(start, start + count) } : one)),
	);
}

function sizeOf(selections: readonly Selection[]): number {
	return selections.reduce((product, { values }) => product * values.length, 1);
}

/** Lets an answer pass that has the cells that were asked for, and no other. */
function exactly(table: string, selections: readonly Selection[], answer: Answer): Answer {
	for (const { code, values } of selections) {
		const asked = new Set<string | undefined>(values);
		for (const { codes } of answer.cells) {
			if (!asked.has(codes[code])) {
				throw new Refusal(`${table}: the answer has ${code} = ${codes[code] ?? 'nothing'}, which was not asked for.`);
			}
		}
	}
	const expected = sizeOf(selections);
	if (answer.cells.length === expected) return answer;
	throw new Refusal(`${table}: the answer has ${answer.cells.length} cells, asked for were ${expected}.`);
}

function checked<T>(what: string, schema: z.ZodType<T>, json: unknown): T {
	const result = schema.safeParse(json);
	if (result.success) return result.data;
	throw new Refusal(`${what}: the answer is not as expected.\n${z.prettifyError(result.error)}`);
}

/** The beginning of a text that a server sends with an error, in one line and without markup. */
function gist(text: string): string {
	const plain = text
		.replaceAll(/<(script|style)\b.*?<\/\1>|<[^>]*>/gisu, ' ')
		.replaceAll(/\s+/gu, ' ')
		.trim();
	return plain === '' ? 'no explanation' : `“${plain.slice(0, 200)}”`;
}

/** What Node says of a connection that failed; `fetch` hides it one level down. */
function reasonOf(error: unknown): string {
	const inner = error instanceof Error && error.cause !== undefined ? error.cause : error;
	return inner instanceof Error ? inner.message : String(inner);
}
