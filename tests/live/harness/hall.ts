import { WebSocket } from 'ws';
import { type Line, type LineState, openLine } from '../../../src/browser/live/line.ts';
import {
	type Desk,
	type DeskAction,
	deskAfter,
	deskName,
	hallStateOf,
	leaderIn,
	newDesk,
} from '../../../src/model/live/desk.ts';
import { type HallState, readRegister, readState } from '../../../src/model/live/documents.ts';
import {
	isSent,
	newPhone,
	ownTopic,
	type Phone,
	type PhoneAction,
	phoneAfter,
	registerOf,
	sendAt,
} from '../../../src/model/live/phone.ts';
import { hereTopic, placeOfTopic, type Room, registerTopic, stateTopic } from '../../../src/model/live/room.ts';
import type { TalkState } from '../../../src/model/talk.ts';
import { talk } from '../../unit/model/talk-state.ts';
import { type Account, audience } from './brokers.ts';
import { newDevice } from './names.ts';

/** A talk that has just begun. */
const TALK: TalkState = { ...talk, slide: 'title' };

/** Opens a socket as a page of the broker's own host would. */
const socketTo = (address: string) =>
	new WebSocket(address, 'mqtt', { origin: new URL(address.replace(/^ws/u, 'http')).origin, perMessageDeflate: false });

/** A phone of the hall, with the product's line and logic; only what it shows is left out. */
export class HallPhone {
	readonly device = newDevice();
	readonly line: Line;
	phone: Phone;
	/** The slides that it was told of, in that order. */
	readonly slides: string[] = [];
	/** Is called when it shows another state. */
	onShown: (state: HallState) => void = () => {};
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(address: string, code: string) {
		this.phone = newPhone({ code, device: this.device, language: 'sv' });
		this.line = openLine({
			address,
			clientId: this.device,
			...audience,
			subscriptions: [`kd1/+/${code}/state`, `kd1/+/${code}/here`],
			onMessage: (topic, payload) => this.act({ to: 'hear', topic, payload, now: Date.now(), random: Math.random() }),
			onState: () => {},
			socket: socketTo,
		});
	}

	act(action: PhoneAction): void {
		const before = this.phone.shown;
		this.phone = phoneAfter(action, this.phone);
		const { shown } = this.phone;
		if (shown && shown !== before) {
			if (shown.slide !== this.slides.at(-1)) this.slides.push(shown.slide);
			this.onShown(shown);
		}
		clearTimeout(this.#timer);
		const at = sendAt(this.phone);
		if (at !== null) this.#timer = setTimeout(() => this.#send(), at - Date.now());
	}

	get isSent(): boolean {
		return isSent(this.phone);
	}

	leave(): void {
		clearTimeout(this.#timer);
		this.line.close();
	}

	#send(): void {
		const topic = ownTopic(this.phone);
		if (topic === undefined) return;
		this.act({ to: 'send', now: Date.now() });
		const { n } = this.phone;
		void this.line
			.publish(topic, JSON.stringify(registerOf(this.phone)))
			.then(() => this.act({ to: 'acknowledged', n }));
	}
}

/** A presenter's window, with the product's line and logic. */
export class HallDesk {
	readonly line: Line;
	desk: Desk;
	talk = TALK;
	state: LineState = 'connecting';

	constructor(address: string, account: Account, room: Room, desk = newDesk(room, deskName(Date.now(), newDevice()))) {
		this.desk = desk;
		this.line = openLine({
			address,
			clientId: `desk-${newDevice()}`,
			...account,
			subscriptions: [registerTopic(room, '+'), stateTopic(room)],
			will: { topic: hereTopic(room), payload: '0' },
			isTakenOver: (_topic, payload) => {
				const heard = readState(payload);
				return heard !== undefined && leaderIn(this.desk, heard) === 'later';
			},
			onMessage: (topic, payload) => {
				const place = placeOfTopic(topic);
				const register = place?.kind === 'register' ? readRegister(payload) : undefined;
				if (place?.kind === 'register' && register) this.act({ to: 'take', registers: [[place.device, register]] });
			},
			onState: (state) => {
				this.state = state;
				if (state !== 'open') return;
				void this.line.publish(hereTopic(room), '1', { retain: true });
				this.act({ to: 'connected', now: Date.now() });
				this.tell();
			},
			socket: socketTo,
		});
	}

	act(action: DeskAction): void {
		this.desk = deskAfter(action, this.desk);
	}

	/** Shows a slide, and tells the phones. */
	show(slide: string): void {
		this.talk = { ...this.talk, slide };
		this.tell();
	}

	tell(): void {
		this.act({ to: 'tell' });
		const { state } = hallStateOf(this.desk, this.talk, Date.now());
		void this.line.publish(stateTopic(this.desk.room), JSON.stringify(state), { retain: true });
	}

	close(): void {
		this.line.close();
	}
}
