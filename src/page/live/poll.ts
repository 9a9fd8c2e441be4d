import { element } from '../../browser/element.ts';
import { type PollText, pollOf, pollText } from '../../browser/live/poll-words.ts';
import { sayIn } from '../../browser/live-region.ts';
import type { LivePoll } from '../../model/live/documents.ts';
import { answerOf, isSent } from '../../model/live/phone.ts';
import { answerKey, type Poll } from '../../model/live/poll.ts';
import { pageLanguage } from '../deck/language.ts';
import type { Hall } from './hall.ts';
import { resultOf } from './result.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { t } from './words.ts';

/** What the sheet needs to know. */
export interface PollSource {
	readonly hall: Hall;
	/** The poll that is open, or whose result is shown. */
	readonly poll: LivePoll | null;
	onHide(): void;
}

/**
 * Makes the sheet for what the hall is asked: the options, and the result when it is closed. What was chosen stays chosen when the
 * language changes; nothing is said to be sent before the broker has it.
 */
export function createPoll(source: PollSource): Sheet {
	const content = element('div', 'live-asked');
	const sheet = sheetOf('live-poll', source.onHide, content);
	/** What the content shows: a poll, its state and its language; and the round of that poll. */
	let shown = '';
	let round = '';
	let chosen: readonly number[] = [];
	let status: HTMLElement | undefined;
	let send: HTMLButtonElement | undefined;
	/** What stands there until something else is chosen or sent. */
	let said: 'none' | 'removed' | undefined;

	const build = (live: LivePoll) => {
		const poll = pollOf(live.id);
		const text = pollText(live.id, pageLanguage());
		if (!poll || !text) return element('p', 'live-content', t('poll.newer'));
		const own = answerOf(source.hall.phone, live);
		if (live.open) return form(poll, text);
		const result = { poll, text, counts: live.result, answers: live.answers, own };
		const made = element('div', 'live-content', ...resultOf(result), ...oursOf(poll));
		// It scrolls where it is long, and nothing in it takes the focus by which a keyboard could scroll it.
		made.tabIndex = 0;
		made.role = 'group';
		made.setAttribute('aria-labelledby', `${sheet.element.id}-title`);
		return made;
	};
	/** Whose question it is: one that the trainer asks by mouth is hers. */
	const oursOf = ({ slide }: Poll) => (slide === null ? [] : [element('p', 'hint', t('poll.ours'))]);

	const form = (poll: Poll, text: PollText) => {
		const options = text.options.map((option, at) => {
			const input = element('input');
			input.type = poll.kind === 'several' ? 'checkbox' : 'radio';
			input.name = 'live-answer';
			input.value = String(at);
			input.checked = chosen.includes(at);
			// On a scale the number is seen, and what its ends mean stands below.
			if (text.ends) input.ariaLabel = option;
			return element('label', '', input, element('span', '', text.ends ? String(at + 1) : option));
		});
		const fields = element('fieldset', `live-options ${poll.kind}`, element('legend', 'live-question', text.question));
		if (poll.kind === 'several') fields.append(element('p', 'hint', t('poll.several')));
		fields.append(element('div', 'live-choices', ...options));
		if (text.ends) {
			const ends = element('p', 'live-ends', element('span', '', text.ends.low), element('span', '', text.ends.high));
			// The names of the first and the last option say it.
			ends.ariaHidden = 'true';
			fields.append(ends, element('p', 'hint', t('poll.scaleHint')));
		}
		fields.addEventListener('change', () => {
			chosen = [...fields.querySelectorAll('input')].filter(({ checked }) => checked).map(({ value }) => Number(value));
			said = undefined;
			tell();
		});
		send = element('button');
		status = element('p', 'live-status');
		status.role = 'status';
		const nameless = element('p', 'hint', `${t('poll.nameless')} ${t('mood')}.`);
		const made = element(
			'form',
			'',
			element('div', 'live-content', fields, nameless, ...oursOf(poll)),
			element('div', 'live-send', send, status),
		);
		made.addEventListener('submit', (event) => {
			event.preventDefault();
			submit(poll);
		});
		return made;
	};

	const submit = (poll: Poll) => {
		const live = source.poll;
		if (!live?.open) return;
		const before = answerOf(source.hall.phone, live);
		if (chosen.length === 0 && before.length === 0) said = 'none';
		else {
			source.hall.act({ to: 'answer', poll, options: chosen });
			said = chosen.length === 0 ? 'removed' : undefined;
		}
		tell();
	};

	/** Says how far the answer has come. */
	const tell = () => {
		const live = source.poll;
		if (!live?.open || !status || !send) return;
		const { phone, line } = source.hall;
		const own = answerOf(phone, live);
		send.textContent = t(own.length > 0 ? 'poll.change' : 'poll.send');
		const isUnchanged = own.length === chosen.length && own.every((option) => chosen.includes(option));
		send.className = own.length > 0 && isUnchanged ? '' : 'live-primary';
		let text = '';
		if (said) text = t(`poll.${said}`);
		else if (own.length > 0 && isUnchanged) {
			text = t(isSent(phone) ? 'poll.sent' : line === 'open' && phone.here !== false ? 'poll.sending' : 'poll.waiting');
		}
		if (text !== status.textContent) sayIn(status, text);
	};

	return {
		element: sheet.element,
		update() {
			const live = source.poll;
			sheet.label(t((live?.open ?? true) ? 'poll.label' : 'result.label'));
			if (!live) return;
			const key = JSON.stringify([live, pageLanguage()]);
			if (key !== shown) {
				const focused = content.contains(document.activeElement) ? document.activeElement : null;
				const isSame = round === answerKey(live) && shown.includes(`"open":${live.open}`);
				const place = focused instanceof HTMLInputElement ? `input[value="${focused.value}"]` : 'button';
				if (round !== answerKey(live)) chosen = answerOf(source.hall.phone, live);
				round = answerKey(live);
				[status, send, said] = [undefined, undefined, undefined];
				const scrolled = content.querySelector('.live-content')?.scrollTop ?? 0;
				content.replaceChildren(build(live));
				if (isSame) content.querySelector('.live-content')?.scrollTo({ top: scrolled });
				shown = key;
				if (focused) (content.querySelector<HTMLElement>(place) ?? sheet.element.querySelector('h2'))?.focus();
			}
			tell();
		},
	};
}
