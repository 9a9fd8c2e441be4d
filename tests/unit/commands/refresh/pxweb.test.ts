import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect, type PxWeb, type Table } from '../../../../src/commands/refresh/pxweb.ts';
import { Refusal } from '../../../../src/commands/refresh/refusal.ts';
import {
	type PretendedClock,
	type PretendedTable,
	type Publisher,
	pretendedClock,
	pretendedPublisher,
} from './pretended-publisher.ts';

let publisher: Publisher;
let clock: PretendedClock;
let pxweb: PxWeb;

beforeAll(async () => {
	publisher = await pretendedPublisher();
});

afterAll(() => publisher.close());

beforeEach(() => {
	publisher.reset();
	publisher.tables.set('vaerak/11re.px', POPULATION);
	clock = pretendedClock();
	pxweb = connect(publisher.address, clock);
});

const TABLE: Table = { subject: 'vaerak', id: '11re' };
const YEARS = ['2022', '2023', '2024', '2025'];

const POPULATION: PretendedTable = {
	metadata: {
		en: {
			title: '11re -- Population by area and year',
			variables: [
				{
					code: 'area',
					text: 'Area',
					values: ['SSS', 'KU091'],
					valueTexts: ['WHOLE COUNTRY', 'Helsinki'],
					elimination: false,
					time: false,
				},
				{ code: 'timeperiod_y', text: 'Year', values: YEARS, valueTexts: YEARS, elimination: false, time: true },
			],
		},
	},
	value: ({ area, timeperiod_y }) => Number(timeperiod_y) + (area === 'SSS' ? 10_000 : 0),
};

const cells = (values: readonly string[] = YEARS) =>
	pxweb.cells(
		TABLE,
		[
			{ code: 'area', values: ['SSS', 'KU091'] },
			{ code: 'timeperiod_y', values },
		],
		'timeperiod_y',
	);

const metadata = () => pxweb.metadata(TABLE, 'en');

const failing = (status: number) => ({ status, text: '' });

/** The error of a call that fails. */
async function refusalOf(call: Promise<unknown>): Promise<string> {
	const error: unknown = await call.catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(Refusal);
	return error instanceof Error ? error.message : '';
}

describe('connect', () => {
	it('asks how much it may have, then for the variables, then for the cells', async () => {
		expect((await metadata()).variables.map(({ code }) => code)).toEqual(['area', 'timeperiod_y']);
		const answer = await cells();
		expect(answer.updated).toBe('2027-04-01T05:00:00Z');
		expect(answer.cells).toHaveLength(8);
		expect(publisher.calls.map(({ path }) => path)).toEqual([
			'/fi/?config',
			'/en/StatFin/vaerak/11re.px',
			'/fi/StatFin/vaerak/11re.px',
		]);
	});

	it('lets a second and a half pass between calls, or longer when the publisher wants it', async () => {
		await metadata();
		await cells();
		expect(clock.waits).toEqual([1500, 1500]);

		publisher.config = { maxCells: 120_000, maxCalls: 10, timeWindow: 60 };
		clock = pretendedClock();
		await connect(publisher.address, clock).metadata(TABLE, 'en');
		expect(clock.waits).toEqual([6000]);
	});

	it('asks for the variables of a table only once', async () => {
		await metadata();
		await metadata();
		expect(publisher.calls).toHaveLength(2);
	});

	it('shares the cells out among calls that stay within the limit', async () => {
		publisher.config = { maxCells: 6, maxCalls: 40, timeWindow: 60 };
		expect((await cells()).cells.map(({ codes }) => codes.timeperiod_y)).toEqual([
			...['2022', '2023', '2024', '2022', '2023', '2024'],
			...['2025', '2025'],
		]);
		const asked = publisher.calls.flatMap(({ query }) => (query ? [query.map(({ values }) => values)] : []));
		expect(asked).toEqual([
			[
				['SSS', 'KU091'],
				['2022', '2023', '2024'],
			],
			[['SSS', 'KU091'], ['2025']],
		]);
	});

	it('refuses what is above the limit even for one year', async () => {
		publisher.config = { maxCells: 1, maxCalls: 40, timeWindow: 60 };
		expect(await refusalOf(cells())).toBe(
			'StatFin 11re: one value of timeperiod_y has 2 cells, and the publisher gives 1 at a time.',
		);
	});

	it.each([429, 500, 503])('tries again after %d, and waits longer each time', async (status) => {
		publisher.instead('11re', failing(status), failing(status));
		await metadata();
		expect(publisher.calls).toHaveLength(4);
		expect(clock.waits).toEqual([1500, 2000, 4000]);
	});

	it('gives up after four times', async () => {
		publisher.instead('11re', ...[429, 429, 503, 503].map(failing));
		expect(await refusalOf(metadata())).toBe('StatFin 11re, variables: the publisher answers 503: no explanation.');
		expect(clock.waits).toEqual([1500, 2000, 4000, 8000]);
	});

	it('does not try again after 400, which answers a table id of the old form', async () => {
		const long = { subject: 'vaerak', id: 'statfin_vaerak_pxt_11ra' };
		expect(await refusalOf(pxweb.metadata(long, 'en'))).toBe(
			'StatFin statfin_vaerak_pxt_11ra, variables: the publisher does not understand the query (400): “"Bad Request"”. Has the table another id, or the variable another code?',
		);
		expect(publisher.calls).toHaveLength(2);
	});

	it.each([
		[
			'a page',
			'<!doctype html><html><head><title>Service break</title><style>p { }</style></head><body><p>We are back soon.</p></body></html>',
			'StatFin 11re, variables: the publisher answers with a page instead of figures: “Service break We are back soon.”.',
		],
		[
			'cut-off JSON',
			'{"title":"11re","variab',
			'StatFin 11re, variables: the answer is cut off or is no JSON, after 23 characters.',
		],
		[
			'other JSON',
			'{"error":"x"}',
			'StatFin 11re, variables: the answer is not as expected.\n✖ Invalid input: expected string, received undefined\n  → at title',
		],
	])('refuses %s in place of an answer', async (_, text, message) => {
		publisher.instead('11re', { status: 200, text });
		expect(await refusalOf(metadata())).toContain(message);
	});

	it('refuses cells that are cut off', async () => {
		await metadata();
		publisher.instead('11re', { status: 200, text: '{"class":"dataset","value":[1,2' });
		expect(await refusalOf(cells())).toBe('StatFin 11re: the answer is cut off or is no JSON, after 31 characters.');
	});

	it('refuses an answer that breaks off on its way', async () => {
		publisher.instead('11re', (response) => {
			response.writeHead(200, { 'Content-Length': '100' });
			response.write('{', () => response.destroy());
		});
		expect(await refusalOf(metadata())).toMatch(
			/^StatFin 11re, variables: http:.* cannot be reached, or broke off: .+\.$/u,
		);
	});

	it('gives up when the time for an answer has run out', async () => {
		await connect(publisher.address, clock).metadata(TABLE, 'en');
		const asked = new Promise<void>((resolve) => {
			// The server has heard the question and says nothing.
			publisher.instead('11re', () => resolve());
		});
		const refusal = refusalOf(metadata());
		await asked;
		clock.runOut();
		expect(await refusal).toBe('StatFin 11re, variables: no answer within 60 seconds.');
	});

	it('gives up when an answer has begun and does not end', async () => {
		const begun = new Promise<void>((resolve) => {
			publisher.instead('11re', (response) => {
				response.writeHead(200);
				response.write('{"title":', () => resolve());
			});
		});
		const refusal = refusalOf(metadata());
		await begun;
		clock.runOut();
		expect(await refusal).toBe('StatFin 11re, variables: no answer within 60 seconds.');
	});

	it('refuses cells that were not asked for, and too few of them', async () => {
		const answer = (size: number, index: readonly string[], value: readonly number[]) => ({
			status: 200,
			text: JSON.stringify({
				class: 'dataset',
				id: ['area', 'timeperiod_y'],
				size: [1, size],
				dimension: { area: { category: { index: ['SSS'] } }, timeperiod_y: { category: { index } } },
				value,
			}),
		});
		publisher.instead('11re', answer(1, ['2021'], [1]), answer(1, ['2025'], [1]));
		expect(await refusalOf(cells())).toBe('StatFin 11re: the answer has timeperiod_y = 2021, which was not asked for.');
		expect(await refusalOf(cells())).toBe('StatFin 11re: the answer has 1 cells, asked for were 8.');
	});

	it('says which address cannot be reached', async () => {
		const gone = await pretendedPublisher();
		await gone.close();
		expect(await refusalOf(connect(gone.address, clock).metadata(TABLE, 'en'))).toBe(
			`StatFin, configuration: ${gone.address} cannot be reached, or broke off: connect ECONNREFUSED ${new URL(gone.address).host}.`,
		);
	});
});
