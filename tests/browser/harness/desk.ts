import { Aedes } from 'aedes';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { createWebSocketStream, WebSocketServer } from 'ws';
import type { LiveSite } from '../../../src/commands/live/serve-live.ts';
import { type Site, serve } from '../../../src/commands/serve.ts';
import { deskName, hallStateOf, newDesk } from '../../../src/model/live/desk.ts';
import { AUDIENCE, EMBEDDED_OWNER, LIVE_PATH, stateTopic } from '../../../src/model/live/room.ts';
import type { Account } from '../../live/harness/brokers.ts';
import { Client } from '../../live/harness/client.ts';
import { HallPhone } from '../../live/harness/hall.ts';
import { newDevice } from '../../live/harness/names.ts';
import { talk } from '../../unit/model/talk-state.ts';
import { live } from './stage.ts';
import type { Open, Opening } from './test.ts';

/** These tests have sites of their own, whose brokers they end. */
const COMPLAINS = /asks another host: http:\/\/localhost|WebSocket connection to|ERR_CONNECTION_REFUSED/u;

/** Opens the trainer's window of a site with live, as `npm run live` does. */
export async function openDesk(open: Open, site: LiveSite, folder = '', opening: Opening = {}): Promise<Page> {
	const presenter = await open('', { live: false, complains: COMPLAINS, ...opening });
	await presenter.goto(`${site.address}${folder}presenter/#live=${site.key}`);
	await live(presenter);
	await presenter.locator('.hall-line[data-state=open]').waitFor();
	return presenter;
}

/** The code of the room, as the trainer's window says it. */
export async function codeOf(presenter: Page): Promise<string> {
	const text = await presenter.locator('.hall-code').textContent();
	return (text ?? '').replace(' ', '');
}

/** Has the wall follow, and begins the talk at the slide that it shows. */
export async function openWall(presenter: Page): Promise<Page> {
	const [wall] = await Promise.all([
		presenter.context().waitForEvent('page'),
		presenter.locator('#open-audience').click(),
	]);
	await wall.setViewportSize({ width: 1280, height: 720 });
	await live(wall);
	await wall.locator('html[data-role=audience]').waitFor({ state: 'attached' });
	await presenter.locator('[data-command=start-here]').click();
	await expect.poll(() => presenter.locator('dialog[open]').count()).toBe(0);
	return wall;
}

/** The address of the broker of a site. */
export const brokerOf = (site: Pick<Site, 'address'>) => `${site.address.replace(/^http/u, 'ws')}${LIVE_PATH}`;

/** Takes a room over as a window on another computer would, which the windows of this one do not hear of. */
export async function takeRoom(site: LiveSite, code: string, slide: string) {
	const room = { owner: EMBEDDED_OWNER, code };
	const client = await Client.open({
		address: brokerOf(site),
		id: `desk-${newDevice()}`,
		user: EMBEDDED_OWNER,
		password: site.key,
	});
	client.keepAlive();
	let n = 0;
	const tell = async (to: string) => {
		// Each time it is the latest of all that lead.
		const desk = { ...newDesk(room, deskName(Date.now() + 60_000 * ++n, 'AB')), n };
		const { state } = hallStateOf(desk, { ...talk, slide: to }, Date.now());
		await client.publish(stateTopic(room), JSON.stringify(state), { retain: true });
	};
	await tell(slide);
	return { tell, leave: () => client.leave() };
}

/** Phones that have come into the room, and of which the trainer's window knows. */
export async function joinPhones(site: Site, code: string, count: number): Promise<readonly HallPhone[]> {
	const address = brokerOf(site);
	const phones = Array.from({ length: count }, () => new HallPhone(address, code));
	await expect
		.poll(() => phones.every(({ phone, isSent }) => phone.shown !== null && phone.n > 0 && isSent))
		.toBe(true);
	return phones;
}

/** Goes to a slide by its number. */
export async function goTo(presenter: Page, number: number): Promise<void> {
	await presenter.keyboard.type(String(number));
	await presenter.keyboard.press('Enter');
}

/** Opens a dialog of the room from the bar. */
export async function openDialog(presenter: Page, id: 'hall-polls' | 'hall-questions'): Promise<void> {
	const at = id === 'hall-polls' ? 1 : 2;
	await presenter.locator('.hall-line button').nth(at).click();
	await presenter.locator(`#${id}[open]`).waitFor();
}

/** Opens a poll, whatever dialog is open. */
export async function openPoll(presenter: Page, id: string): Promise<void> {
	if ((await presenter.locator('#hall-polls[open]').count()) === 0) await openDialog(presenter, 'hall-polls');
	await presenter.locator(`li:has(#hall-poll-${id}) button`).click();
}

/** Serves a site with a broker that knows a trainer by her account, as one that others run; who may do what is not its matter. */
export async function serveWithAccount(folder: string, { user, password }: Account): Promise<Site> {
	const site = await serve(folder);
	const broker = await Aedes.createBroker({
		authenticate: (_client, name, word, done) => {
			const isKnown = name === AUDIENCE || (name === user && String(word) === password);
			done(isKnown ? null : Object.assign(new Error('refused'), { returnCode: 4 as const }), isKnown);
		},
	});
	const sockets = new WebSocketServer({ server: site.server, path: `/${LIVE_PATH}` });
	sockets.on('connection', (socket, request) => broker.handle(createWebSocketStream(socket), request));
	return {
		address: site.address,
		async close() {
			await new Promise<void>((resolve) => broker.close(resolve));
			await site.close();
		},
	};
}
