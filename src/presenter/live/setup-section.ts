import { arrange } from '../../browser/arrange.ts';
import { element } from '../../browser/element.ts';
import { delays } from '../../model/live/documents.ts';
import { spacedCode, typedAddress } from '../../model/live/on-wall.ts';
import { savedQuestionsOf } from '../../model/live/results-csv.ts';
import { qrFile } from '../../model/qr-file.ts';
import { showDialog } from '../dialogs.ts';
import type { Talk } from '../talk.ts';
import type { Hall } from './hall.ts';
import { addDialog, button, firstControl, keepFocus, write } from './parts.ts';
import type { Rooms } from './rooms.ts';
import { saveQuestions, saveResults } from './saved-files.ts';
import { type LiveKey, t } from './words.ts';

/**
 * Puts the room for the hall's phones into the check before the talk: opening and closing it, code, address and QR code, whether a
 * phone has come, the line, and the delay.
 *
 * @param rooms the room
 * @param talk shows the QR code on the wall
 */
export function startSetupSection(rooms: Rooms, talk: Talk): void {
	const section = element('section', '', element('h3', '', t('label')));
	section.id = 'setup-phones';
	document.querySelector('#setup .columns > div')?.append(section);
	// The form around it would take each change for one of its own.
	section.addEventListener('change', (event) => event.stopPropagation());
	const content = element('div');
	section.append(content);
	const entry = entryPart(rooms);
	const room = roomPart(rooms, talk);
	const show = () => {
		const { hall } = rooms;
		const part = hall ? room : entry;
		if (content.firstElementChild !== part.element) content.replaceChildren(part.element);
		if (hall) room.show(hall);
		else entry.show();
	};
	// Whoever has pressed what is gone now goes on with what has come.
	rooms.onChange(() => keepFocus(content, show, () => firstControl(content)));
	addDialog(
		'close-room',
		'end.label',
		element('p', '', t('end.text')),
		element('p', '', t('end.after')),
		element(
			'p',
			'actions',
			button('end.cancel', () => showDialog('setup'), 'main'),
			button('end.confirm', () => {
				void rooms.close();
				showDialog('setup');
			}),
		),
	);
	warnOfEnd(rooms, talk);
}

/** Says in the question whether the talk is to end that the room ends with it, and what becomes of its questions. */
function warnOfEnd(rooms: Rooms, talk: Talk): void {
	const warning = element('p', '', `${t('end.withTalk')} ${t('end.after')}`);
	document.querySelector('#end > p')?.after(warning);
	rooms.onChange(() => {
		const { hall } = rooms;
		warning.hidden = !hall || hall.line === 'superseded' || talk.state.clock.startedAt === null;
	});
}

/** What there is while no room is open. */
function entryPart(rooms: Rooms) {
	const fault = element('p', 'fault');
	fault.role = 'alert';
	const closed = element('p');
	closed.role = 'status';
	const results = button('polls.save', () => rooms.desk && saveResults(rooms.desk));
	const questions = button('questions.save', () => rooms.desk && saveQuestions(rooms.desk));
	const user = field('account', 'text', 'username');
	const password = field('password', 'password', 'current-password');
	const fields = element('div', 'hall-account', ...user.parts, ...password.parts);
	fields.append(element('p', 'hint', t('setup.accountHint')));
	const open = () => {
		if (rooms.hasKey) rooms.open();
		else {
			rooms.open({ user: user.input.value.trim(), password: password.input.value });
			password.input.value = '';
		}
	};
	fields.addEventListener('keydown', (event) => {
		if (event.key !== 'Enter') return;
		event.preventDefault();
		open();
	});
	const opening = element('p', '', button('setup.open', open));
	const save = element('p', 'hall-buttons', results, questions);
	const part = element('div', '', element('p', '', t('setup.intro')), closed, save, fault, fields, opening);
	return {
		element: part,
		show() {
			write(fault, rooms.fault ? t(rooms.fault) : '');
			fault.hidden = rooms.fault === null;
			write(closed, rooms.closed ? t(rooms.closed) : '');
			closed.hidden = rooms.closed === null;
			const { desk } = rooms;
			results.hidden = !desk || desk.results.length === 0;
			questions.hidden = !desk || savedQuestionsOf(desk).length === 0;
			save.hidden = results.hidden && questions.hidden;
			fields.hidden = rooms.isEmbedded;
			opening.hidden = rooms.isEmbedded && !rooms.hasKey;
		},
	};
}

function field(name: 'account' | 'password', type: string, autocomplete: AutoFill) {
	const input = element('input');
	input.type = type;
	input.id = `hall-${name}`;
	input.autocomplete = autocomplete;
	input.autocapitalize = 'none';
	input.spellcheck = false;
	const label = element('label', '', t(`setup.${name}`));
	label.htmlFor = input.id;
	return { input, parts: [label, input] };
}

/** What there is of an open room. */
function roomPart(rooms: Rooms, talk: Talk) {
	const code = element('dd', 'hall-code');
	const address = element('dd', 'hall-address');
	const facts = element(
		'dl',
		'',
		element('dt', '', t('setup.code')),
		code,
		element('dt', '', t('setup.address')),
		address,
	);
	const image = element('img', 'hall-qr');
	const networks = element('fieldset', 'hall-networks', element('legend', '', t('setup.network')));
	const noNetwork = element('p', 'fault', t('setup.noNetwork'));
	const full = element('p', 'fault', t('setup.full'));
	const test = element('p', 'hall-test');
	test.role = 'status';
	const line = element('p', 'hall-line-state');
	const takeBack = element(
		'p',
		'',
		button('setup.takeBack', () => rooms.takeBack()),
	);
	const qr = button('setup.showQr', () => talk.dispatch({ to: 'qr' }));
	const delay = delayField(rooms);
	const close = button('setup.close', () => showDialog('close-room'));
	const part = element(
		'div',
		'hall-room',
		element('div', 'hall-join', image, facts),
		networks,
		noNetwork,
		full,
		element('p', 'hall-try', t('setup.try')),
		test,
		line,
		takeBack,
		element('p', '', qr),
		...delay.parts,
		element('p', '', close),
	);
	let shown = '';
	let offered = '';
	return {
		element: part,
		show(hall: Hall) {
			write(code, spacedCode(hall.desk.room.code));
			write(address, typedAddress(hall.joinAddress));
			if (hall.joinAddress !== shown) {
				shown = hall.joinAddress;
				image.src = `data:image/svg+xml,${encodeURIComponent(qrFile(shown))}`;
				image.alt = t('setup.qrAlt', { address: shown });
			}
			if (offered !== rooms.addresses.join()) {
				offered = rooms.addresses.join();
				// What stays has the focus still.
				const labels = new Map(
					[...networks.querySelectorAll('input')].map((input) => [input.value, input.parentElement]),
				);
				arrange(networks, [
					...networks.querySelectorAll('legend'),
					...rooms.addresses.map((each) => labels.get(each) ?? network(each, rooms)),
				]);
			}
			for (const input of networks.querySelectorAll('input')) input.checked = input.value === hall.address;
			networks.hidden = rooms.addresses.length < 2;
			noNetwork.hidden = rooms.addresses.length > 0;
			full.hidden = !rooms.isFull;
			const hasCome = hall.desk.ballots.size > 0;
			write(test, t(hasCome ? 'setup.tryDone' : 'setup.tryWaiting'));
			test.dataset.state = hasCome ? 'done' : 'waiting';
			write(line, lineOf(hall));
			line.dataset.state = hall.line;
			takeBack.hidden = hall.line !== 'superseded' || !rooms.leadsTalk;
			// Who does not lead the room cannot close it.
			close.hidden = hall.line === 'superseded';
			qr.setAttribute('aria-pressed', String(talk.state.qr));
			delay.show(hall);
		},
	};
}

function lineOf(hall: Hall): string {
	const followers = t('line.followers', { count: hall.followers });
	return `${t(`line.${hall.line}`)} · ${followers}`;
}

function network(address: string, rooms: Rooms): HTMLElement {
	const input = element('input');
	input.type = 'radio';
	input.name = 'hall-network';
	input.value = address;
	input.addEventListener('change', () => rooms.useAddress(address));
	return element('label', '', input, ` ${address}`);
}

function delayField(rooms: Rooms) {
	const select = element('select');
	select.id = 'hall-delay';
	for (const delay of delays) {
		const key: LiveKey = delay === 0 ? 'setup.delayNone' : 'setup.delaySeconds';
		select.append(new Option(t(key, { count: delay }), String(delay)));
	}
	select.addEventListener('change', () => {
		const delay = delays.find((each) => String(each) === select.value);
		if (delay !== undefined) rooms.hall?.dispatch({ to: 'delay', delay });
	});
	const label = element('label', '', t('setup.delay'));
	label.htmlFor = select.id;
	const hint = element('p', 'hint', t('setup.delayHint'));
	hint.id = 'hall-delay-hint';
	select.setAttribute('aria-describedby', hint.id);
	return {
		parts: [element('p', 'hall-delay', label, select), hint],
		show({ desk }: Hall) {
			if (document.activeElement !== select) select.value = String(desk.delay);
		},
	};
}
