import { setTimeout as wait } from 'node:timers/promises';

/** Time, as the refresh needs it: the tests put another in the place of the real one. */
export interface Clock {
	/**
	 * @returns the milliseconds since a moment that stays the same
	 */
	now(): number;
	/**
	 * @param milliseconds how long to wait
	 */
	wait(milliseconds: number): Promise<void>;
	/**
	 * @param milliseconds how long something may take from now on
	 * @returns a signal that is aborted when that time is over
	 */
	deadline(milliseconds: number): AbortSignal;
}

/** The time that passes. */
export const systemClock: Clock = {
	now: () => performance.now(),
	wait: (milliseconds) => wait(milliseconds),
	deadline: (milliseconds) => AbortSignal.timeout(milliseconds),
};
