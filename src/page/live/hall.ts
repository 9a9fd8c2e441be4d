import { brokerAddress, newDevice } from '../../browser/live/broker.ts';
import { type Line, type LineState, openLine } from '../../browser/live/line.ts';
import type { Language } from '../../model/language.ts';
import {
	newPhone,
	ownTopic,
	type Phone,
	type PhoneAction,
	phoneAfter,
	registerOf,
	sendAt,
	wakeAt,
} from '../../model/live/phone.ts';
import { AUDIENCE, hereTopic, placeOfTopic, stateTopic } from '../../model/live/room.ts';
import { forgetRoom, isTakenOver, keepPhone, keptPhone, onPhoneKept } from './kept-room.ts';

/** What the reader does. */
export type OwnAction = Exclude<PhoneAction, { readonly to: 'hear' | 'silence' | 'wake' | 'send' | 'acknowledged' }>;

/** A room that is being followed. */
export interface Hall {
	readonly phone: Phone;
	readonly line: LineState;
	/** Whether nothing has been heard of the room though the broker is there: nobody talks in it. */
	readonly isUnknown: boolean;
	/** Whether another tab of this browser follows in place of this one. */
	readonly isElsewhere: boolean;
	act(action: OwnAction): void;
	/** Follows in this tab instead of the other one. */
	takeOver(): void;
	/** Leaves, and forgets all that was kept. */
	leave(): void;
}

/** How long a room that nothing is heard of may be silent, in milliseconds: what the broker retains comes at once. */
const SILENCE = 4000;

/**
 * How long the trainer's line may be said to be down before that is believed, in milliseconds: what a broken line leaves behind is told
 * when she has long been back, and she answers it.
 */
const GONE = 1500;

/** The longest wait that the phone's side of a room asks for, in milliseconds, for a clock that is set meanwhile. */
const LONGEST_WAIT = 31_000;

/**
 * Joins a room, with what this browser has answered and asked there before.
 *
 * @param code the code of the room
 * @param language the language of the page
 * @param onChange is called when anything has changed
 */
export function openHall(code: string, language: Language, onChange: () => void): Hall {
	const ending = new AbortController();
	let phone = joined(code, language);
	let line: Line | undefined;
	let silence = 0;
	let sendTimer = 0;
	let wakeTimer = 0;
	let goneTimer = 0;
	/** Whether anything was heard since the line is open. */
	let isHeard = false;
	let isUnknown = false;
	let isElsewhere = false;

	const apply = (action: PhoneAction) => {
		const before = phone;
		phone = phoneAfter(action, phone);
		if (phone.ended && !before.ended) end();
		else schedule();
		if (phone !== before) onChange();
	};

	const hear = (topic: string, payload: string) =>
		apply({ to: 'hear', topic, payload, now: Date.now(), random: Math.random() });
	const connect = () => {
		line = openLine({
			address: brokerAddress() ?? '',
			clientId: phone.device,
			user: AUDIENCE,
			// Some brokers let nobody in without one. It is no secret.
			password: AUDIENCE,
			subscriptions: [stateTopic, hereTopic].map((topic) => topic({ owner: '+', code })),
			onMessage(topic, payload) {
				isHeard ||= payload !== '';
				isUnknown &&= !payload;
				if (placeOfTopic(topic)?.kind !== 'here') hear(topic, payload);
				else {
					clearTimeout(goneTimer);
					if (payload === '0') goneTimer = window.setTimeout(hear, GONE, topic, payload);
					else hear(topic, payload);
				}
			},
			onState(state) {
				clearTimeout(silence);
				isHeard = false;
				if (state === 'open') silence = window.setTimeout(hearNothing, SILENCE);
				onChange();
			},
		});
	};
	const hearNothing = () => {
		isUnknown = !phone.latest && !phone.ended;
		// A broker that was started anew knows nothing of the room before its trainer is back.
		if (phone.latest && !isHeard) apply({ to: 'silence' });
		onChange();
	};

	const schedule = () => {
		clearTimeout(sendTimer);
		clearTimeout(wakeTimer);
		if (isElsewhere) return;
		const now = Date.now();
		const wait = (at: number) => Math.min(Math.max(at - now, 0), LONGEST_WAIT);
		const [toSend, toWake] = [sendAt(phone), wakeAt(phone)];
		if (toSend !== null) sendTimer = window.setTimeout(send, wait(toSend));
		if (toWake !== null) {
			wakeTimer = window.setTimeout(() => apply({ to: 'wake', now: Math.max(toWake, Date.now()) }), wait(toWake));
		}
	};
	const send = () => {
		const topic = ownTopic(phone);
		if (topic === undefined || yielded()) return;
		apply({ to: 'send', now: Date.now() });
		keepPhone(phone);
		const { n } = phone;
		void line?.publish(topic, JSON.stringify(registerOf(phone))).then(() => apply({ to: 'acknowledged', n }));
	};

	/** Lets another tab go on that has the same part in the room: the broker has one line for both. */
	const yielded = () => {
		if (isElsewhere || phone.ended || !isTakenOver(phone)) return isElsewhere;
		isElsewhere = true;
		disconnect();
		onChange();
		return true;
	};
	const disconnect = () => {
		line?.close();
		line = undefined;
		for (const timer of [silence, sendTimer, wakeTimer, goneTimer]) clearTimeout(timer);
	};
	const end = () => {
		disconnect();
		ending.abort();
		forgetRoom(phone);
	};
	const wake = () => {
		if (document.hidden || yielded()) return;
		line?.check();
		schedule();
	};

	keepPhone(phone);
	onPhoneKept(yielded, ending.signal);
	// Before the line looks for itself. A page that was frozen hears `resume` alone.
	for (const type of ['visibilitychange', 'resume']) document.addEventListener(type, wake, { signal: ending.signal });
	for (const type of ['pageshow', 'online']) addEventListener(type, wake, { signal: ending.signal });
	connect();

	return {
		get phone() {
			return phone;
		},
		get line() {
			return line?.state ?? 'lost';
		},
		get isUnknown() {
			return isUnknown;
		},
		get isElsewhere() {
			return isElsewhere;
		},
		act: apply,
		takeOver() {
			if (!isElsewhere) return;
			isElsewhere = false;
			phone = joined(code, phone.language);
			keepPhone(phone);
			connect();
			onChange();
		},
		leave: end,
	};
}

function joined(code: string, language: Language): Phone {
	const kept = keptPhone();
	if (kept?.code === code) return phoneAfter({ to: 'language', language }, kept);
	return newPhone({ code, device: newDevice(), language });
}
