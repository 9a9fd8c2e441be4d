import '../../styles/live/desk.css';
import type { Audiences } from '../audiences.ts';
import type { Talk } from '../talk.ts';
import { startHallLine } from './hall-line.ts';
import { startPollsDialog } from './polls-dialog.ts';
import { startQuestionsDialog } from './questions-dialog.ts';
import { Rooms } from './rooms.ts';
import { startSetupSection } from './setup-section.ts';

/**
 * Lets the trainer lead the phones of the hall.
 *
 * @param talk what the phones follow
 * @param audiences knows whether this window leads the talk
 */
export function startLive(talk: Talk, audiences: Audiences): void {
	const rooms = new Rooms(talk, audiences);
	startSetupSection(rooms, talk);
	startHallLine(rooms);
	startPollsDialog(rooms, talk);
	startQuestionsDialog(rooms);
	void rooms.start();
}
