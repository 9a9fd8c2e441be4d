declare global {
	/** What the page has complained of and nobody has heard yet. */
	var complaintsHeard: string[] | undefined;
}

/**
 * Takes what the page has complained of since it was last asked, and listens from then on. For a driver that is told of
 * nothing. What the page complains of before the first call is not heard.
 */
export function takeComplaints(): readonly string[] {
	if (globalThis.complaintsHeard) return globalThis.complaintsHeard.splice(0);
	const heard: string[] = [];
	globalThis.complaintsHeard = heard;
	for (const level of ['error', 'warn'] as const) {
		const write = console[level].bind(console);
		console[level] = (...said: readonly unknown[]) => {
			heard.push(said.map(String).join(' '));
			write(...said);
		};
	}
	addEventListener(
		'error',
		({ message, target }) => {
			heard.push(message ?? (target instanceof Element ? `cannot load ${target.outerHTML.slice(0, 200)}` : 'error'));
		},
		true,
	);
	addEventListener('unhandledrejection', ({ reason }) => heard.push(`rejected: ${String(reason)}`));
	document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
		heard.push(`policy violation: ${violatedDirective} ${blockedURI}`);
	});
	return [];
}
