import { describe, expect, test } from 'vitest';
import {
	MAX_QUESTION,
	questionText,
	type Register,
	readRegister,
	readState,
	type StateDocument,
} from '../../../../src/model/live/documents.ts';
import { register, state } from './room-of.ts';

const question = { id: 'K3', language: 'fi', text: 'Kuka maksaa?' };
const poll = { id: 'four-reasons', round: 1, open: false, result: [3, 2, 0, 1], answers: 6 };
const written = (value: unknown) => JSON.stringify(value);
/** A register with other fields, as text: JSON has no NaN, and `__proto__` is a field only in a text. */
const registerWith = (fields: object) => written({ ...register, ...fields });
const stateWith = (fields: object) => written({ ...state, ...fields });
const deep = (levels: number): readonly unknown[] => (levels > 0 ? [deep(levels - 1)] : []);

describe('a register', () => {
	test('is read as it was written', () => {
		const whole: Register = {
			...register,
			answers: { 'four-reasons.1': [2], 'sources.3': [0, 4] },
			questions: [{ id: 'K3', language: 'fi', text: 'Kuka maksaa?' }],
			likes: ['A7'],
		};
		expect(readRegister(written(whole))).toEqual(whole);
	});

	test.each([
		['nothing', ''],
		['no JSON', '{"v":1,'],
		['a list', '[]'],
		['null', 'null'],
		['a text', '"register"'],
		['more than 2 kB', registerWith({ likes: Array.from({ length: 12 }, () => 'x'.repeat(64)), x: 'y'.repeat(1500) })],
		['more than 2 kB of blanks', written(register) + ' '.repeat(2048)],
		['more than 2 kB in bytes, though not in signs', registerWith({ x: 'å'.repeat(1000) })],
		['too deep', registerWith({ answers: deep(40) })],
		['deep enough to overflow', '['.repeat(1000)],
		['another version', registerWith({ v: 2 })],
		['no version', registerWith({ v: undefined })],
		['a version as a text', registerWith({ v: '1' })],
		['a field that it has not', registerWith({ name: 'Anna' })],
		['__proto__', `{"__proto__":{"v":1},${written(register).slice(1)}`],
		[
			'__proto__ among the answers',
			registerWith({ answers: {} }).replace('"answers":{}', '"answers":{"__proto__":[1]}'),
		],
		['__proto__ as an answered poll', registerWith({ answers: {} }).replace('{}', '{"__proto__.1":[1]}')],
		['a poll without a round', registerWith({ answers: { 'four-reasons': [1] } })],
		['NaN', registerWith({}).replace('"n":1', '"n":NaN')],
		['null for a number, as JSON writes NaN', registerWith({ n: Number.NaN })],
		['a number without end', registerWith({}).replace('"n":1', '"n":1e999')],
		['a negative number', registerWith({ n: -1 })],
		['a broken number', registerWith({ e: 1.5 })],
		['a negative option', registerWith({ answers: { 'sources.1': [-1] } })],
		['an option as a text', registerWith({ answers: { 'sources.1': ['1'] } })],
		['thirteen options', registerWith({ answers: { 'sources.1': Array.from({ length: 13 }, (_, at) => at) } })],
		[
			'seventeen polls',
			registerWith({ answers: Object.fromEntries(Array.from({ length: 17 }, (_, at) => [`p.${at}`, [0]])) }),
		],
		['answers as a list', registerWith({ answers: [[1]] })],
		['another language', registerWith({ language: 'en' })],
		['four questions', registerWith({ questions: [question, question, question, question] })],
		['a question without words', registerWith({ questions: [{ ...question, text: ' ' }] })],
		['a question that is too long', registerWith({ questions: [{ ...question, text: 'x'.repeat(MAX_QUESTION + 1) }] })],
		['a question with a field more', registerWith({ questions: [{ ...question, name: 'Anna' }] })],
		['a question with a line break', registerWith({ questions: [{ ...question, text: 'Kuka\nmaksaa?' }] })],
		['a question that turns what follows', registerWith({ questions: [{ ...question, text: 'Kuka \u202Emaksaa?' }] })],
		['half a sign', registerWith({}).replace('[]', '[{"id":"K3","language":"fi","text":"\\ud83d"}]')],
		['thirteen likes', registerWith({ likes: Array.from({ length: 13 }, (_, at) => `A${at}`) })],
		['markup as a like', registerWith({ likes: ['<b>'] })],
	])('is none with %s', (_, text) => {
		expect(readRegister(text)).toBeUndefined();
	});

	test('has questions of as many signs, however many bytes each takes', () => {
		const long = { ...question, text: '🏠'.repeat(MAX_QUESTION) };
		expect(readRegister(registerWith({ questions: [long] }))?.questions).toEqual([long]);
		expect(readRegister(registerWith({ questions: [{ ...long, text: `${long.text}x` }] }))).toBeUndefined();
	});

	test('leaves markup the text that it is', () => {
		const text = '<img src=x onerror=alert(1)> & {{value}}';
		expect(readRegister(registerWith({ questions: [{ ...question, text }] }))?.questions[0]?.text).toBe(text);
	});

	test('is not deep because of brackets within a text', () => {
		const text = '[[[[[[ \\"{{{{{{';
		expect(readRegister(registerWith({ questions: [{ ...question, text }] }))?.questions[0]?.text).toBe(text);
	});
});

describe('the state of a hall', () => {
	test('is read as it was written', () => {
		const whole: StateDocument = {
			...state,
			municipality: '905',
			delay: 15,
			poll: { id: 'four-reasons', round: 2, open: false, result: [3, 2, 0, 1], answers: 6 },
			questions: [{ id: 'K3', language: 'fi', text: 'Kuka maksaa?', likes: 7 }],
		};
		expect(readState(written(whole))).toEqual(whole);
		expect(readState(written({ v: 1, n: 9, end: true }))).toEqual({ v: 1, n: 9, end: true });
	});

	test.each([
		['nothing, which clears a room', ''],
		['another version', stateWith({ v: 2 })],
		['no number', stateWith({ n: undefined })],
		['a room that is not closed', written({ v: 1, n: 9, end: false })],
		['markup for a slide', stateWith({ slide: '<b>' })],
		['__proto__ for a slide', stateWith({ slide: '__proto__' })],
		['a negative step', stateWith({ step: -1 })],
		['another delay', stateWith({ delay: 7 })],
		['a name for a municipality', stateWith({ municipality: 'Vasa' })],
		['another cover', stateWith({ blank: 'red' })],
		['a time as a text', stateWith({ until: '2026-11-29T21:00Z' })],
		['a result of thirteen options', stateWith({ poll: { ...poll, result: Array.from({ length: 13 }, () => 1) } })],
		['a negative result', stateWith({ poll: { ...poll, result: [-1] } })],
		['a poll that is neither open nor closed', stateWith({ poll: { ...poll, open: null } })],
		['thirteen questions', stateWith({ questions: Array.from({ length: 13 }, () => ({ ...question, likes: 0 })) })],
		['a question without likes', stateWith({ questions: [question] })],
		['more than 2 kB', stateWith({ x: 'y'.repeat(2048) })],
		['too deep', stateWith({ x: deep(40) })],
	])('is none with %s', (_, text) => {
		expect(readState(text)).toBeUndefined();
	});
});

test('a question is one line of what can be read', () => {
	expect(questionText('  Kuka\r\n\tmaksaa\u0000 \u202Etämän?\ud83d ')).toBe('Kuka maksaa tämän?');
	expect(questionText('🏠 ja 👨‍👩‍👧')).toBe('🏠 ja 👨‍👩‍👧');
	expect(questionText(' \n ')).toBe('');
});
