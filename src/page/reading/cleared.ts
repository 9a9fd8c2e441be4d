const listeners = new Set<() => void>();

/** Calls a function whenever what this browser keeps has been cleared. Returns what ends that. */
export function onCleared(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** Tells everyone that it has been cleared. */
export function tellCleared(): void {
	for (const listener of listeners) listener();
}
