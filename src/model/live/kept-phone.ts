import { isNumber, isRecord, isString, orNull, parsed } from '../checks.ts';
import { isRegister } from './documents.ts';
import { type KeptPhone, newPhone, type Phone, registerOf } from './phone.ts';
import { codeIn, isDevice, placeOfTopic, stateTopic } from './room.ts';

/** For how long a phone keeps what it has answered, in milliseconds. */
const KEPT = 24 * 60 * 60 * 1000;

/**
 * Writes what a phone keeps of a room: before each register is sent, so that the next one has a higher number.
 *
 * @param phone the phone
 * @param now in milliseconds since 1970
 */
export function writePhone(phone: Phone, now: number): string {
	const { code, device, owner } = phone;
	return JSON.stringify({ at: now, code, device, owner, register: registerOf(phone) });
}

/**
 * Reads what a phone has kept.
 *
 * @param text as it was kept
 * @param now in milliseconds since 1970
 * @returns the phone in its room; undefined when the text is none of ours, or older than a day
 */
export function readPhone(text: string, now: number): Phone | undefined {
	const value = parsed(text);
	if (!isRecord(value) || !isNumber(value.at) || value.at > now || now - value.at > KEPT) return undefined;
	const { code, device, owner, register } = value;
	if (!isString(code) || codeIn(code) !== code || !isOwner(owner)) return undefined;
	if (!isString(device) || !isDevice(device)) return undefined;
	if (!isRegister(register)) return undefined;
	const { n, language, answers, questions, likes } = register;
	return newPhone({ code, device, owner, n, language, answers, questions, likes } satisfies KeptPhone);
}

const isOwner = orNull(
	(value: unknown): value is string =>
		isString(value) && placeOfTopic(stateTopic({ owner: value, code: 'AAAAAA' })) !== undefined,
);
