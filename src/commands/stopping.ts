const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Has the signals that stop a command heard rather than end it at once, so that it can leave nothing half done. Its exit code
 * is then that of the signal.
 *
 * @returns is aborted by the first of the signals
 */
export function stopSignal(): AbortSignal {
	const stopping = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		// Not only once: whoever runs the command, such as npm, may pass on a signal that the terminal has sent to both.
		process.on(signal, () => {
			if (stopping.signal.aborted) return;
			process.exitCode = CODES[signal];
			stopping.abort(new Error('stopped'));
		});
	}
	return stopping.signal;
}
