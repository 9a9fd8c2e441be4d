import { arrange } from '../../browser/arrange.ts';
import { element } from '../../browser/element.ts';
import { signs } from '../../browser/live/broker.ts';
import { sayIn } from '../../browser/live-region.ts';
import { guardPointer } from '../../browser/resting-pointer.ts';
import {
	type AskedQuestion,
	MAX_OPEN_QUESTIONS,
	MAX_QUESTION,
	questionText,
	type ShownQuestion,
} from '../../model/live/documents.ts';
import { asking, hallOf, isSent } from '../../model/live/phone.ts';
import type { Hall } from './hall.ts';
import { button, type Sheet, setText, sheetOf } from './sheet.ts';
import { t } from './words.ts';

/** How many signs the id of a question has. */
const ID_LENGTH = 8;

/** From how many signs that are left on their number is said. */
const NEARLY_FULL = 40;

/** How long what is pressed again is still meant for the question that was just sent, in milliseconds. */
const JUST_SENT = 1000;

/** Why a question cannot be sent, in words. */
const REFUSALS = {
	'not-taken': 'questions.notTaken',
	empty: 'questions.empty',
	'too-long': 'questions.tooLong',
	'too-many': 'questions.tooMany',
	'no-room': 'questions.noRoom',
} as const;

export interface QuestionsSource {
	readonly hall: Hall;
	onHide(): void;
}

/**
 * Makes the sheet for questions to the trainer: a field while she takes some, the reader's own ones, and those that are shown to
 * all. What others have written is text and nothing else.
 */
export function createQuestions(source: QuestionsSource): Sheet {
	const label = element('label');
	const field = element('textarea');
	field.id = 'live-question';
	field.rows = 3;
	label.htmlFor = field.id;
	const who = element('p', 'hint');
	who.id = 'live-question-who';
	const count = element('p', 'live-count');
	count.id = 'live-question-count';
	const fault = element('p', 'live-fault');
	fault.role = 'alert';
	fault.id = 'live-question-fault';
	field.setAttribute('aria-describedby', `${who.id} ${count.id} ${fault.id}`);
	const send = element('button', 'live-primary');
	const form = element('form', 'live-ask', label, who, field, count, element('div', 'live-send', send), fault);
	const closed = element('p', 'live-not-taken');
	const mine = listOf('live-mine', ownRow);
	const all = listOf('live-all', shownRow);
	// The next one comes to where one was withdrawn.
	const beforeChange = guardPointer(mine.box);
	const sheet = sheetOf(
		'live-questions',
		source.onHide,
		element('div', 'live-content', form, closed, mine.box, all.box),
	);
	const said = element('p', 'unseen');
	said.role = 'status';
	sheet.element.append(said);

	const countLeft = () => {
		const left = MAX_QUESTION - [...questionText(field.value)].length;
		setText(count, t(left < 0 ? 'questions.over' : 'questions.left', { count: Math.abs(left) }));
		count.classList.toggle('over', left < 0);
		return left;
	};
	const setFault = (text: string) => {
		sayIn(fault, text);
		field.ariaInvalid = String(text !== '');
	};
	field.addEventListener('input', () => {
		const left = countLeft();
		if (fault.textContent !== '') setFault('');
		if (left <= NEARLY_FULL && left % 10 === 0) sayIn(said, count.textContent ?? '');
	});
	let sentAt = Number.NEGATIVE_INFINITY;
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const why = asking(source.hall.phone, field.value);
		if (why === 'empty' && event.timeStamp - sentAt < JUST_SENT) return;
		if (why !== 'possible') {
			setFault(t(REFUSALS[why], { most: why === 'too-many' ? MAX_OPEN_QUESTIONS : MAX_QUESTION }));
			field.focus();
			return;
		}
		setFault('');
		source.hall.act({ to: 'ask', id: signs(ID_LENGTH), text: field.value });
		field.value = '';
		sentAt = event.timeStamp;
		countLeft();
		// Where a tap gives a button no focus, the keyboard would stay before the list.
		send.focus();
	});

	return {
		element: sheet.element,
		update() {
			const { phone } = source.hall;
			const shown = hallOf(phone, Date.now())?.questions ?? [];
			const taken = phone.latest?.ask ?? false;
			sheet.label(t('questions.label'));
			setText(label, t('questions.own'));
			setText(who, t('questions.who'));
			setText(send, t('questions.send'));
			setText(closed, t('questions.notTaken'));
			countLeft();
			// What somebody is writing is not taken from her.
			form.hidden = !taken && field.value === '';
			closed.hidden = taken;

			setText(mine.heading, t('questions.mine'));
			beforeChange();
			mine.show(phone.questions);
			setText(all.heading, t('questions.all'));
			all.show(shown);
		},
	};

	/** One of the reader's own questions, with how far it has come. */
	function ownRow(id: string): Row<AskedQuestion> {
		const words = element('p');
		words.id = `live-mine-${id}`;
		const how = element('span', 'hint');
		const withdraw = button('', () => {
			source.hall.act({ to: 'withdraw', id });
			sayIn(said, t('questions.withdrawn'));
			sheet.element.querySelector('h2')?.focus();
		});
		withdraw.setAttribute('aria-describedby', words.id);
		return {
			element: element('li', '', words, how, withdraw),
			show({ language, text }) {
				const { phone, line } = source.hall;
				const isShown = hallOf(phone, Date.now())?.questions.some((each) => each.id === id);
				const sent = isSent(phone) ? 'sent' : line === 'open' && phone.here !== false ? 'sending' : 'waiting';
				setText(words, text);
				words.lang = language;
				setText(how, t(`questions.${isShown ? 'shown' : sent}`));
				setText(withdraw, t('questions.withdraw'));
			},
		};
	}

	/** A question that all see. What is pressed stays while its likes are counted: a button that is made anew gets no click. */
	function shownRow(id: string): Row<ShownQuestion> {
		const words = element('p');
		words.id = `live-shown-${id}`;
		const many = element('span', 'hint');
		const like = button('live-like', () => {
			source.hall.act({ to: source.hall.phone.likes.includes(id) ? 'unlike' : 'like', id });
		});
		like.setAttribute('aria-describedby', words.id);
		return {
			element: element('li', '', words, many, like),
			show({ language, text, likes }) {
				const { phone } = source.hall;
				setText(words, text);
				words.lang = language;
				setText(many, likes > 0 ? t('questions.likes', { count: likes }) : '');
				setText(like, t('questions.like'));
				like.ariaPressed = String(phone.likes.includes(id));
				// Nobody likes her own question.
				like.hidden = phone.questions.some((own) => own.id === id);
			},
		};
	}
}

/** A question in a list. */
interface Row<Question> {
	readonly element: HTMLElement;
	show(this: void, question: Question): void;
}

/** Makes a list with a heading that is there as long as it has questions. */
function listOf<Question extends { readonly id: string }>(
	className: string,
	rowOf: (id: string) => Row<Question>,
): {
	readonly box: HTMLElement;
	readonly heading: HTMLElement;
	show(questions: readonly Question[]): void;
} {
	const heading = element('h3');
	const list = element('ul');
	const box = element('div', className, heading, list);
	let rows = new Map<string, Row<Question>>();
	return {
		box,
		heading,
		show(questions) {
			box.hidden = questions.length === 0;
			rows = new Map(questions.map(({ id }) => [id, rows.get(id) ?? rowOf(id)]));
			for (const question of questions) rows.get(question.id)?.show(question);
			arrange(
				list,
				[...rows.values()].map((row) => row.element),
			);
		},
	};
}
