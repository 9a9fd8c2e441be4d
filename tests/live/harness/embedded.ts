import { createServer } from 'node:http';
import { startBroker } from '../../../src/commands/live/broker.ts';

/**
 * The broker of `npm run live` in a process of its own, which can be killed and measured: `PORT KEY PHONES`. It tells its
 * parent of its faults.
 */
const [port = '0', key = '', phones = '400'] = process.argv.slice(2);
const server = createServer((_request, response) => response.end());
await startBroker({
	server,
	key,
	limits: { phones: Number(phones), perAddress: null },
	onFault: (error) => process.send?.(`fault: ${String(error)}`),
});
server.listen(Number(port));
