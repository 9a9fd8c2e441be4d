import { createHash } from 'node:crypto';

/**
 * Makes the source expression that allows an inline script or style under a content security policy.
 *
 * @param content what stands between the tags
 * @returns `'sha256-…'`, with its quotes
 */
export function sourceHash(content: string): string {
	return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}
