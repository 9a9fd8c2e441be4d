import type { Question } from '../model/worker-messages.ts';

/**
 * How long to wait for the worker's answer, in milliseconds. It may have to start first, on a busy machine, or to fetch the whole
 * site. Who has a new version taken waits for it.
 */
const TIMEOUT: Readonly<Record<Question, number>> = {
	kept: 60_000,
	take: 10_000,
	claim: 60_000,
	refill: 300_000,
};

/**
 * Sends a question to the service worker and waits for its answer.
 *
 * @param worker the worker to ask
 * @param question what is asked, which also decides how long to wait
 * @returns the answer as the worker sent it, unchecked; undefined when none comes in time
 */
export function askWorker(worker: ServiceWorker, question: Question): Promise<unknown> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		const timer = setTimeout(() => settle(undefined), TIMEOUT[question]);
		const settle = (answer: unknown) => {
			clearTimeout(timer);
			port1.close();
			resolve(answer);
		};
		port1.onmessage = ({ data }) => settle(data);
		worker.postMessage(question, [port2]);
	});
}
