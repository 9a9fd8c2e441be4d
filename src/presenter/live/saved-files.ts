import { type PollText, pollsAreOurs, pollText } from '../../browser/live/poll-words.ts';
import { save } from '../../browser/save.ts';
import type { Desk } from '../../model/live/desk.ts';
import { questionsCsv, type RoomFileWords, resultsCsv } from '../../model/live/results-csv.ts';
import { pageLanguage } from '../words.ts';
import { t } from './words.ts';

/** Saves the results of a room as a file, in the language of the window. */
export function saveResults(desk: Desk): void {
	saveCsv(resultsCsv(desk, words()), t('polls.file'));
}

/** Saves the questions that were shown or answered. */
export function saveQuestions(desk: Desk): void {
	saveCsv(questionsCsv(desk, words()), t('questions.file'));
}

function saveCsv(text: string, name: string): void {
	save(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}

function words(): RoomFileWords {
	return {
		remarks: [t('mood'), pollsAreOurs(pageLanguage)],
		question: t('csv.question'),
		round: t('csv.round'),
		option: t('csv.option'),
		chosen: t('csv.chosen'),
		answers: t('csv.answers'),
		tooFew: t('csv.tooFew'),
		likes: t('csv.likes'),
		pollOf: (id) => plain(pollText(id, pageLanguage)),
	};
}

/** In a file no word is broken. */
function plain(text: PollText | undefined): PollText | undefined {
	const whole = (each: string) => each.replaceAll('\u00AD', '');
	return text && { ...text, question: whole(text.question), options: text.options.map(whole) };
}
