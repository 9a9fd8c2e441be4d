import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { Clock } from '../../../../src/commands/refresh/clock.ts';
import type { Metadata, Selection } from '../../../../src/commands/refresh/pxweb.ts';

/** A clock that the test winds: whoever waits goes on at once, and what was waited for is written down. */
export interface PretendedClock extends Clock {
	readonly waits: readonly number[];
	/** Lets the time of all that is under way run out. */
	runOut(): void;
}

/**
 * @returns a clock at its beginning
 */
export function pretendedClock(): PretendedClock {
	let now = 0;
	const waits: number[] = [];
	const running: AbortController[] = [];
	return {
		waits,
		now: () => now,
		wait(milliseconds) {
			waits.push(milliseconds);
			now += milliseconds;
			return Promise.resolve();
		},
		deadline() {
			const controller = new AbortController();
			running.push(controller);
			return controller.signal;
		},
		runOut() {
			for (const controller of running) controller.abort();
		},
	};
}

/** A table as the pretended publisher has it. */
export interface PretendedTable {
	/** Its variables in each language that is asked for; the codes of the first are those of the answers. */
	readonly metadata: { readonly en: Metadata; readonly fi?: Metadata; readonly sv?: Metadata };
	/** The value of a cell, by the codes of its categories; null where there is none. */
	value(codes: Readonly<Record<string, string>>): number | null;
	/** The mark on a cell without a value, for answers that have one. */
	readonly mark?: string;
	/** Values by the numbers of their cells instead of a list. */
	readonly sparse?: boolean;
}

/** A call that the publisher has had. */
export interface Call {
	readonly path: string;
	readonly query: readonly Selection[] | undefined;
}

/** An answer in place of the usual one: of this status, or handled by the test. */
export type Instead = { readonly status: number; readonly text: string } | ((response: ServerResponse) => void);

/** A publisher on this machine that answers in the shapes that were recorded at Statistics Finland. */
export interface Publisher {
	readonly address: string;
	readonly calls: readonly Call[];
	/** By the path below the language, such as `vaerak/11ra.px`. */
	readonly tables: Map<string, PretendedTable>;
	config: object;
	/**
	 * Answers the next calls whose path contains a text otherwise.
	 *
	 * @param path the text
	 * @param answers the answers, one for each call
	 */
	instead(path: string, ...answers: readonly Instead[]): void;
	/** Forgets all that a test has set. */
	reset(): void;
	close(): Promise<void>;
}

/** What the publisher allows, as recorded. */
const CONFIG = { maxValues: 120_000, maxCells: 120_000, maxCalls: 40, timeWindow: 60, CORS: true };

/**
 * @returns a publisher without tables
 */
export async function pretendedPublisher(): Promise<Publisher> {
	const calls: Call[] = [];
	const tables = new Map<string, PretendedTable>();
	const detours: { readonly path: string; readonly answers: Instead[] }[] = [];
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk);
		const body = Buffer.concat(chunks).toString('utf8');
		const path = request.url ?? '';
		const query = body === '' ? undefined : queryIn(body);
		calls.push({ path, query });
		const instead = detours.find((detour) => path.includes(detour.path) && detour.answers.length > 0)?.answers.shift();
		if (typeof instead === 'function') return instead(response);
		const { status, text } = instead ?? usual(path, query);
		response.writeHead(status, { 'Content-Type': text.startsWith('<') ? 'text/html' : 'application/json' }).end(text);
	});
	const publisher = {
		address: '',
		calls,
		tables,
		config: CONFIG,
		instead(path: string, ...answers: readonly Instead[]) {
			detours.push({ path, answers: [...answers] });
		},
		reset() {
			calls.length = 0;
			detours.length = 0;
			tables.clear();
			publisher.config = CONFIG;
		},
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
	const usual = (path: string, query: readonly Selection[] | undefined) => {
		if (path.endsWith('?config')) return { status: 200, text: JSON.stringify(publisher.config) };
		const [, language = '', name = ''] = /^\/(en|fi|sv)\/StatFin\/(.+)$/u.exec(path) ?? [];
		const table = tables.get(name);
		const metadata = table && { ...table.metadata }[language];
		if (!table) return { status: 400, text: '"Bad Request"' };
		if (query) return { status: 200, text: JSON.stringify(jsonStat(table, query)) };
		return { status: 200, text: JSON.stringify(metadata ?? table.metadata.en) };
	};
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const at = server.address();
	if (at === null || typeof at === 'string') throw new Error('The publisher has no port.');
	publisher.address = `http://127.0.0.1:${at.port}`;
	return publisher;
}

function queryIn(body: string): readonly Selection[] {
	const { query }: { query: readonly { code: string; selection: { filter: string; values: string[] } }[] } =
		JSON.parse(body);
	return query.map(({ code, selection }) => ({ code, values: selection.values }));
}

/** The answer of a table, its variables in the table's order, whatever that of the query. */
function jsonStat(table: PretendedTable, query: readonly Selection[]): object {
	const asked = table.metadata.en.variables.flatMap((variable) => {
		const values = query.find(({ code }) => code === variable.code)?.values;
		return values === undefined ? [] : [{ ...variable, values }];
	});
	const cells = asked.reduce<readonly Readonly<Record<string, string>>[]>(
		(before, { code, values }) => before.flatMap((codes) => values.map((value) => ({ ...codes, [code]: value }))),
		[{}],
	);
	const values = cells.map((codes) => table.value(codes));
	const numbered = values.flatMap((value, number) => (value === null ? [] : [[number, value]]));
	const marks = values.flatMap((value, number) => (value === null ? [[number, table.mark]] : []));
	return {
		version: '2.0',
		class: 'dataset',
		label: table.metadata.en.title,
		source: 'Tilastokeskus, muuttoliike',
		note: ["<A HREF='https://stat.fi/tilasto/dokumentaatio/muutl' TARGET=_blank>Tilaston dokumentaatio</A>"],
		role: { time: ['timeperiod_y'], geo: ['alue_23_20270101'], metric: ['contentscode'] },
		updated: '2027-04-01T05:00:00Z',
		id: asked.map(({ code }) => code),
		size: asked.map((variable) => variable.values.length),
		dimension: Object.fromEntries(
			asked.map(({ code, text, values }) => [
				code,
				{
					label: text,
					category: {
						index: Object.fromEntries(values.map((value, index) => [value, index])),
						label: Object.fromEntries(values.map((value) => [value, value])),
					},
					extension: { elimination: false, show: 'value' },
					link: { describedby: [{ extension: { [code]: 'SCALE-TYPE=nominal' } }] },
				},
			]),
		),
		extension: { px: { decimals: 0, 'official-statistics': true, aggregallowed: true, language: 'fi' } },
		value: table.sparse ? Object.fromEntries(numbered) : values,
		...(table.mark !== undefined && { status: Object.fromEntries(marks) }),
	};
}
