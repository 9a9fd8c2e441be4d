import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Room, registerTopic, stateTopic } from '../../src/model/live/room.ts';
import {
	aedes,
	audience,
	type BrokerKind,
	isLeftOut,
	mosquitto,
	nats,
	type TestBroker,
} from '../live/harness/brokers.ts';
import { Client } from '../live/harness/client.ts';
import { newDevice, roomOf } from '../live/harness/names.ts';
import { figuresOf } from './figures.ts';
import { aligned } from './table.ts';

/**
 * `npm run bench:live`: what the brokers of live take of a machine, for each phone that comes, each slide and each answer; and what a
 * webinar of 10,000 would take by that. The phones are clients in this process, on the same machine. Linux only, as the
 * processor time and the memory of a broker are read from its process.
 *
 * `--phones 150` measures a hall of that size on every broker instead.
 */
const HALLS: readonly (readonly [BrokerKind, number])[] = [
	[aedes, 150],
	[aedes, 400],
	[mosquitto, 2000],
	[nats, 2000],
];
/** What was measured when the brokers were compared, in the same units and on a machine of the same kind. */
const COMPARED: Readonly<Record<string, Partial<Measured>>> = {
	[aedes.name]: { join: 2.65, memory: 95, delivery: 107, answer: 260 },
	[mosquitto.name]: { join: 0.5, memory: 6, delivery: 22, answer: 67 },
	[nats.name]: { join: 1.3, memory: 62, delivery: 47, answer: 133 },
};

const SLIDES = 30;
/** A phone sends no more than five documents in ten seconds. */
const ANSWERS = 4;
/** How large a state with a poll and a question is, and a register with some answers, in bytes. */
const STATE = 'x'.repeat(600);
const REGISTER = 'x'.repeat(200);
/** How many phones come at the same time. */
const AT_ONCE = 50;
/** How many there are in the largest webinar that anybody has asked for, and in how many seconds all come, and answer. */
const WEBINAR = { phones: 10_000, joinWithin: 60, answerWithin: 20 };

/** Processor time in milliseconds for a phone that joins and a slide, in microseconds for a delivery and an answer; memory in kB. */
interface Measured {
	readonly join: number;
	readonly memory: number;
	readonly slide: number;
	readonly delivery: number;
	readonly answer: number;
	/** From the trainer's key to the last phone, in milliseconds: the median of the slides, and the slowest. */
	readonly last: { readonly median: number; readonly most: number };
}

const { values } = parseArgs({ options: { phones: { type: 'string' } } });
const wanted = values.phones === undefined ? undefined : Number(values.phones);
if (wanted !== undefined && !(Number.isInteger(wanted) && wanted > 0)) {
	throw new Error(`--phones ${values.phones}: not a number of phones`);
}
const halls = wanted === undefined ? HALLS : [aedes, mosquitto, nats].map((kind) => [kind, wanted] as const);

const rows: (readonly string[])[] = [];
const webinars: (readonly string[])[] = [];
for (const [kind, phones] of halls) {
	if (isLeftOut(kind.program)) continue;
	const measured = await measure(kind, phones);
	rows.push(rowOf(`${kind.name}, ${phones} phones`, measured));
	// Of two halls of one broker the larger comes last.
	if (halls.findLast(([each]) => each === kind)?.[1] !== phones) continue;
	const { name } = kind;
	rows.push(rowOf(`${name}, when compared`, COMPARED[name] ?? {}));
	webinars.push(webinarOf(name, measured));
}
const heads = ['', 'a phone joins', 'memory', 'a slide', 'a delivery', 'an answer', 'last phone has it', 'at most'];
console.log(aligned([heads, ...rows], new Set([1, 2, 3, 4, 5, 6, 7])));
console.log(`\nComputed for ${WEBINAR.phones} phones, processor time of one core:\n`);
console.log(
	aligned(
		[
			['', `all join in ${WEBINAR.joinWithin} s`, 'memory', 'a slide', `all answer in ${WEBINAR.answerWithin} s`],
			...webinars,
		],
		new Set([1, 2, 3, 4]),
	),
);
console.log(`\n${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}`);
process.exit();

async function measure(kind: BrokerKind, count: number): Promise<Measured> {
	const broker = await kind.start(count);
	try {
		const room = roomOf(broker.trainers[0].user);
		const desk = await Client.open({ address: broker.address, id: `desk-${newDevice()}`, ...broker.trainers[0] });
		await desk.subscribe(registerTopic(room, '+'));
		await desk.publish(stateTopic(room), STATE, { retain: true });
		const before = usageOf(broker.pid);
		const phones = await join(broker, room, count);
		const joined = usageOf(broker.pid);

		const times: number[] = [];
		for (let slide = 1; slide <= SLIDES; slide++) {
			const payload = `${slide} ${STATE.slice(4)}`;
			const began = performance.now();
			const heard = phones.map((phone) => phone.hears((each) => each.payload === payload, 60_000));
			await desk.publish(stateTopic(room), payload, { retain: true });
			await Promise.all(heard);
			times.push(performance.now() - began);
			for (const phone of phones) phone.heard.length = 0;
		}
		const told = usageOf(broker.pid);

		for (let round = 1; round <= ANSWERS; round++) {
			await Promise.all(phones.map((phone) => phone.publish(registerTopic(room, phone.id), REGISTER)));
			await desk.hears(() => desk.heard.length === round * count, 60_000);
		}
		const answered = usageOf(broker.pid);

		const slide = (told.time - joined.time) / SLIDES;
		return {
			join: (joined.time - before.time) / count,
			memory: (joined.memory - before.memory) / count,
			slide,
			delivery: (slide * 1000) / count,
			answer: ((answered.time - told.time) * 1000) / (ANSWERS * count),
			last: figuresOf(times),
		};
	} finally {
		await broker.stop();
	}
}

/** Has phones come in and hear the state, some at a time. */
async function join(broker: TestBroker, { code }: Room, count: number): Promise<readonly Client[]> {
	const phones: Client[] = [];
	while (phones.length < count) {
		const next = Array.from({ length: Math.min(AT_ONCE, count - phones.length) }, async () => {
			const phone = await Client.open({ address: broker.address, id: newDevice(), ...audience });
			await phone.subscribe(`kd1/+/${code}/state`, `kd1/+/${code}/here`);
			await phone.hears(() => true, 60_000);
			return phone;
		});
		phones.push(...(await Promise.all(next)));
	}
	return phones;
}

/** The processor time that a process has taken, in milliseconds, and the memory that it holds, in kB. */
function usageOf(pid: number): { readonly time: number; readonly memory: number } {
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	// The name of the program stands in brackets, and may have blanks.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	const ticks = Number(fields[11]) + Number(fields[12]);
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return { time: ticks * 10, memory: Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1]) };
}

function rowOf(
	name: string,
	{ join: joined, memory, slide, delivery, answer, last }: Partial<Measured>,
): readonly string[] {
	const written = (value: number | undefined, unit: string, digits = 0) =>
		value === undefined ? '' : `${value.toFixed(digits)} ${unit}`;
	return [
		name,
		written(joined, 'ms', 1),
		written(memory, 'kB'),
		written(slide, 'ms'),
		written(delivery, 'µs'),
		written(answer, 'µs'),
		written(last?.median, 'ms'),
		written(last?.most, 'ms'),
	];
}

function webinarOf(name: string, { join: joined, memory, delivery, answer }: Measured): readonly string[] {
	const { phones, joinWithin, answerWithin } = WEBINAR;
	const share = (milliseconds: number, within: number) => `${(milliseconds / within / 10).toFixed(0)} %`;
	return [
		name,
		share(joined * phones, joinWithin),
		`${((memory * phones) / 1000).toFixed(0)} MB`,
		`${((delivery * phones) / 1e6).toFixed(2)} s`,
		share((answer * phones) / 1000, answerWithin),
	];
}
