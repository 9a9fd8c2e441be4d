import { element } from '../../browser/element.ts';
import { signs } from '../../browser/live/broker.ts';
import { sayIn } from '../../browser/live-region.ts';
import { MAX_OPEN_QUESTIONS, MAX_QUESTION, questionText, type ShownQuestion } from '../../model/live/documents.ts';
import { asking, hallOf, isSent } from '../../model/live/phone.ts';
import type { Hall } from './hall.ts';
import { button, type Sheet, setText, sheetOf } from './sheet.ts';
import { t } from './words.ts';

/** How many signs the id of a question has. */
const ID_LENGTH = 8;

/** From how many signs that are left on their number is said. */
const NEARLY_FULL = 40;

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
	const mine = listOf('live-mine');
	const all = listOf('live-all');
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
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const why = asking(source.hall.phone, field.value);
		if (why !== 'possible') {
			setFault(t(REFUSALS[why], { most: why === 'too-many' ? MAX_OPEN_QUESTIONS : MAX_QUESTION }));
			field.focus();
			return;
		}
		setFault('');
		source.hall.act({ to: 'ask', id: signs(ID_LENGTH), text: field.value });
		field.value = '';
		countLeft();
		// Where a tap gives a button no focus, the keyboard would stay before the list.
		send.focus();
	});

	return {
		element: sheet.element,
		update() {
			const { phone, line } = source.hall;
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
			const state = isSent(phone) ? 'sent' : line === 'open' && phone.here !== false ? 'sending' : 'waiting';
			mine.show(
				phone.questions.map(({ id, language, text }) => {
					const words = element('p', '', text);
					words.lang = language;
					const withdraw = button('', () => {
						source.hall.act({ to: 'withdraw', id });
						sayIn(said, t('questions.withdrawn'));
						sheet.element.querySelector('h2')?.focus();
					});
					withdraw.textContent = t('questions.withdraw');
					withdraw.setAttribute('aria-describedby', `live-mine-${id}`);
					words.id = `live-mine-${id}`;
					const how = t(`questions.${shown.some((each) => each.id === id) ? 'shown' : state}`);
					return { key: id, item: element('li', '', words, element('span', 'hint', how), withdraw) };
				}),
			);
			setText(all.heading, t('questions.all'));
			all.show(shown.map((question) => ({ key: question.id, item: shownItem(question) })));
		},
	};

	function shownItem({ id, language, text, likes }: ShownQuestion): HTMLElement {
		const { phone } = source.hall;
		const words = element('p', '', text);
		words.lang = language;
		words.id = `live-shown-${id}`;
		const many = element('span', 'hint', likes > 0 ? t('questions.likes', { count: likes }) : '');
		const item = element('li', '', words, many);
		// Nobody likes her own question.
		if (phone.questions.some((own) => own.id === id)) return item;
		const isLiked = phone.likes.includes(id);
		const like = button('live-like', () => {
			source.hall.act({ to: source.hall.phone.likes.includes(id) ? 'unlike' : 'like', id });
		});
		like.textContent = t('questions.like');
		like.ariaPressed = String(isLiked);
		like.setAttribute('aria-describedby', words.id);
		item.append(like);
		return item;
	}
}

/** Makes a list with a heading that is there as long as it has items. */
function listOf(className: string): {
	readonly box: HTMLElement;
	readonly heading: HTMLElement;
	show(items: readonly { readonly key: string; readonly item: HTMLElement }[]): void;
} {
	const heading = element('h3');
	const list = element('ul');
	const box = element('div', className, heading, list);
	let shown = new Map<string, HTMLElement>();
	return {
		box,
		heading,
		show(items) {
			box.hidden = items.length === 0;
			// What has not changed stays as it is.
			const next = new Map(
				items.map(({ key, item }) => {
					const before = shown.get(key);
					return [key, before?.isEqualNode(item) ? before : item] as const;
				}),
			);
			const isSame =
				next.size === list.children.length && [...next.values()].every((each, at) => each === list.children[at]);
			if (isSame) return;
			const focused = [...shown].find(([, each]) => each.contains(document.activeElement))?.[0];
			list.replaceChildren(...next.values());
			shown = next;
			if (focused !== undefined) next.get(focused)?.querySelector('button')?.focus({ preventScroll: true });
		},
	};
}
