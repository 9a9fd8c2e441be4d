import '../../../styles/live/wall.css';
import { element } from '../../../browser/element.ts';
import { type PollText, pollOf, pollsAreOurs, pollText } from '../../../browser/live/poll-words.ts';
import { type LivePoll, MIN_ANSWERS, type ShownQuestion } from '../../../model/live/documents.ts';
import { type LiveOnWall, spacedCode, typedAddress } from '../../../model/live/on-wall.ts';
import type { Poll } from '../../../model/live/poll.ts';
import { onLanguage, pageLanguage } from '../../deck/language.ts';
import { t } from './words.ts';

/** The result of a poll. */
type ClosedPoll = Extract<LivePoll, { readonly open: false }>;

const TITLE = 'hall-title';

let latest: LiveOnWall | null = null;
let sheet: HTMLElement | undefined;
let shown = '';
const answered = element('p', 'hall-answered');

/**
 * Shows a poll, its result, or a question over the slide; or nothing.
 *
 * @param live what the wall is told
 */
export function showSheet(live: LiveOnWall | null): void {
	if (!sheet) {
		sheet = element('section', 'hall');
		sheet.setAttribute('aria-labelledby', TITLE);
		onLanguage(() => showSheet(latest));
	}
	latest = live;
	// How many have answered changes all the time; all else is made anew when it is another.
	const { answers: _, ...rest } = live ?? { answers: 0, shows: null };
	const content = rest.shows === null ? '' : JSON.stringify([pageLanguage(), rest]);
	if (live?.shows === 'poll') answered.textContent = t('answered', { count: live.answers });
	if (content !== shown) fill(sheet, live);
	shown = content;
}

function fill(sheet: HTMLElement, live: LiveOnWall | null): void {
	const parts = live && partsOf(live);
	if (!parts) {
		sheet.remove();
		return;
	}
	sheet.dataset.shows = live.shows ?? '';
	sheet.replaceChildren(...parts);
	if (!sheet.isConnected) document.body.append(sheet);
}

function partsOf(live: LiveOnWall): readonly Node[] | undefined {
	const { shows, poll, question } = live;
	if (shows === 'question' && question) return questionParts(question);
	const deckPoll = shows === 'poll' && poll ? pollOf(poll.id) : undefined;
	const text = deckPoll && pollText(deckPoll.id, pageLanguage());
	if (!poll || !deckPoll || !text) return undefined;
	return poll.open ? openParts(deckPoll, text, live) : resultParts(deckPoll, text, poll);
}

function questionParts({ text, language }: ShownQuestion): readonly Node[] {
	const words = element('p', 'hall-asked', text);
	words.lang = language;
	words.dataset.length = text.length > 180 ? 'long' : text.length > 80 ? 'middle' : 'short';
	return [headingOf(t('question'), 'hall-kicker'), words];
}

function openParts({ kind, id }: Poll, { question, options, ends }: PollText, live: LiveOnWall): readonly Node[] {
	const list = element('ul', 'hall-options');
	const labels = ends ? options.map((_, at) => String(at + 1)) : options;
	list.append(...labels.map((label) => element('li', '', label)));
	list.dataset.kind = ends ? 'scale' : options.every(({ length }) => length === 1) ? 'letters' : kind;
	const scale = ends
		? [element('p', 'hall-ends', element('span', '', ends.low), ' ', element('span', '', ends.high))]
		: [];
	const join = element('p', 'hall-way', `${t('answer')}: `, element('strong', '', typedAddress(live.address)));
	const code = element('p', 'hall-way', `${t('code')} `, element('strong', '', spacedCode(live.code)));
	return [
		element('p', 'hall-kicker', t(kind)),
		headingOf(question),
		element('div', 'hall-body', list, ...scale),
		element('div', 'hall-foot', join, code, answered),
		...oursOf(id),
	];
}

function resultParts(
	{ id, kind }: Poll,
	{ question, options }: PollText,
	{ result, answers }: ClosedPoll,
): readonly Node[] {
	const body =
		result === null || answers < MIN_ANSWERS
			? element('p', 'hall-few', t('tooFew'))
			: tableOf(options, result, answers);
	return [
		element('p', 'hall-kicker', kind === 'several' ? `${t('closed')} · ${t('severalDone')}` : t('closed')),
		headingOf(question),
		element('div', 'hall-body', body),
		element(
			'div',
			'hall-foot',
			element('p', 'hall-mood', t('mood')),
			element('p', 'hall-answered', t('answered', { count: answers })),
		),
		...oursOf(id),
	];
}

/** The result as a table, whose bars say nothing that is not written. */
function tableOf(options: readonly string[], result: readonly number[], answers: number): HTMLElement {
	const column = (key: 'option' | 'count') => {
		const cell = element('th', '', t(key));
		cell.scope = 'col';
		return cell;
	};
	const rows = result.map((chosen, at) => {
		const name = element('th', '', options[at] ?? String(at + 1));
		name.scope = 'row';
		const percent = Math.round((100 * chosen) / answers);
		const bar = element('span', 'hall-bar');
		bar.style.inlineSize = `${percent}%`;
		const number = element(
			'span',
			'hall-number',
			element('strong', '', String(chosen)),
			' ',
			element('span', 'hall-share', t('share', { percent })),
		);
		return element('tr', '', name, element('td', '', element('div', '', element('span', 'hall-track', bar), number)));
	});
	const head = element('thead', 'unseen', element('tr', '', column('option'), column('count')));
	return element('table', 'hall-result', head, element('tbody', '', ...rows));
}

function headingOf(text: string, className = ''): HTMLElement {
	const heading = element('h2', className, text);
	heading.id = TITLE;
	return heading;
}

/** Whose question it is. What the trainer asks by mouth is hers. */
function oursOf(id: string): readonly Node[] {
	return pollOf(id)?.slide === null ? [] : [element('p', 'hall-ours', pollsAreOurs(pageLanguage()))];
}
