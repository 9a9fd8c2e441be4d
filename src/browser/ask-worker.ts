import type { Question } from '../model/worker-messages.ts';

/** How long a worker may take to answer, in milliseconds: it may have to be started first, or to fetch the whole site. */
const TIMEOUT: Readonly<Record<Question, number>> = { kept: 10_000, take: 10_000, refill: 300_000 };

/**
 * Asks a worker something.
 *
 * @returns its answer, or undefined when none comes
 */
export function askWorker(worker: ServiceWorker, question: Question): Promise<unknown> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		const waiting = setTimeout(() => settle(undefined), TIMEOUT[question]);
		const settle = (answer: unknown) => {
			clearTimeout(waiting);
			port1.close();
			resolve(answer);
		};
		port1.onmessage = ({ data }) => settle(data);
		worker.postMessage(question, [port2]);
	});
}
