/** The signs of a code: no O and 0, no I and 1, no L, which look alike on a wall. */
export const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** How many signs a code has. */
export const CODE_LENGTH = 6;

/** The owner of the rooms of the broker that `npm run live` starts; elsewhere it is the trainer's account. */
export const EMBEDDED_OWNER = 'hall';

/** The user of all phones, on any broker, and its password: some brokers let nobody in without one. It is no secret. */
export const AUDIENCE = 'audience';

/** Where the broker answers, below the root of the site. */
export const LIVE_PATH = 'live';

/** What the server of `npm run live` answers to a plain request for {@link LIVE_PATH}. */
export interface LiveServer {
	/** The addresses of the deck under which phones may reach it, the likeliest first, each with a slash at its end. */
	readonly addresses: readonly string[];
	/** Whether phones wait outside, as all places are taken. */
	readonly isFull: boolean;
}

/** A room of a broker. */
export interface Room {
	readonly owner: string;
	readonly code: string;
}

/**
 * Makes a code.
 *
 * @param random fills an array with random bytes, as `crypto.getRandomValues` does
 */
export function newCode(random: (bytes: Uint8Array<ArrayBuffer>) => void): string {
	return randomSigns(CODE_LENGTH, random);
}

/** Random signs, each equally likely. */
export function randomSigns(count: number, random: (bytes: Uint8Array<ArrayBuffer>) => void): string {
	let signs = '';
	const bytes = new Uint8Array(count * 2);
	// A byte beyond the last multiple would make the first signs likelier.
	const limit = 256 - (256 % SIGNS.length);
	while (signs.length < count) {
		random(bytes);
		for (const byte of bytes) {
			if (byte < limit && signs.length < count) signs += SIGNS[byte % SIGNS.length];
		}
	}
	return signs;
}

/**
 * Reads a code as somebody has typed it: small letters, spaces and hyphens make no difference.
 *
 * @returns the code, or undefined when it is none
 */
export function codeIn(text: string): string | undefined {
	const signs = text.toUpperCase().replace(/[\s-]/gu, '');
	return signs.length === CODE_LENGTH && [...signs].every((sign) => SIGNS.includes(sign)) ? signs : undefined;
}

/** The retained document of a room. */
export const stateTopic = ({ owner, code }: Room): string => `kd1/${owner}/${code}/state`;

/** Whether the trainer's line is up: `1`, or `0` by her last will. */
export const hereTopic = ({ owner, code }: Room): string => `kd1/${owner}/${code}/here`;

/** The register of a device; `+` for those of all. */
export const registerTopic = ({ owner, code }: Room, device: string): string => `kd1/${owner}/${code}/up/${device}`;

/** What a topic is about. */
export type TopicPlace =
	| { readonly kind: 'state' | 'here'; readonly room: Room }
	| { readonly kind: 'register'; readonly room: Room; readonly device: string };

/** What a topic is about; undefined for one that is none of ours. */
export function placeOfTopic(topic: string): TopicPlace | undefined {
	const match =
		/^kd1\/(?<owner>[a-z0-9-]{1,32})\/(?<code>[A-Z2-9]{6})\/(?:(?<kind>state|here)|up\/(?<device>[A-Za-z0-9_-]{10,32}))$/u.exec(
			topic,
		);
	const { owner, code, kind, device } = match?.groups ?? {};
	// What anybody may say is said by no trainer.
	if (owner === undefined || owner === AUDIENCE || code === undefined) return undefined;
	const room = { owner, code };
	if (device !== undefined) return { kind: 'register', room, device };
	return kind === 'state' || kind === 'here' ? { kind, room } : undefined;
}

/** Whether a text can be the name of a device, which is that of its client as well. */
export const isDevice = (text: string): boolean => /^[A-Za-z0-9_-]{10,32}$/u.test(text);
