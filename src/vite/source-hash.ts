import { createHash } from 'node:crypto';

/** The source expression that allows an inline script or style under a content security policy. */
export function sourceHash(content: string): string {
	return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}
