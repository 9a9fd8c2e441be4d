import { newCode, type Room, randomSigns } from '../../../src/model/live/room.ts';

const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);

/** A name for a device. */
export const newDevice = (): string => randomSigns(20, random);

/** A new room of an owner. */
export const roomOf = (owner: string): Room => ({ owner, code: newCode(random) });
