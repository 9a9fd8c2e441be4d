import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diagnosticsOf, scratchFolder } from '../compiler.ts';

/** Slides that compile: the cases below differ from them in the one thing that they are about. */
const right = {
	reasons: `part('introduction', [
		{ id: 'why-now', layout: 'reasons', minutes: 2, reasons: ['population', 'law'] },
	])`,
	groups: `part('introduction', [
		{ id: 'operating-environment', layout: 'groups', minutes: 2, groups: ['happening', 'asks'] },
	])`,
	roles: `part('recruitment', [
		{ id: 'municipal-roles', layout: 'roles', minutes: 2, roles: [{ words: 'funder', icon: 'coins' }] },
	])`,
	chart: `part('situation', [
		{ id: 'changing-structure', layout: 'points-chart', minutes: 2, lead: 'lead', points: 'points',
			charts: ['net-immigration'] },
	])`,
	duty: `part('integration', [
		{ id: 'good-relations', layout: 'duty', minutes: 2, term: 'relations', duties: 'duties', acts: 'acts', why: 'why' },
	])`,
	laws: `part('legislation', [
		{ id: 'legislation', layout: 'laws', minutes: 2, more: 'more',
			groups: [{ heading: 'central', acts: [{ number: '681/2023', name: 'integrationAct' }] }] },
	])`,
	update: `part('situation', [
		{ id: 'temporary-protection', layout: 'points-chart', minutes: 2, lead: 'lead', points: 'points', charts: [],
			checksWritten: '2026-11-29',
			updates: [
				{ words: 'lead', kind: 'changed', asOf: '2025-07-16', written: '2026-11-24' },
				{ words: 'lead', kind: 'precision', asOf: '2026-02', written: '2026-11-24' },
			] },
	])`,
	ui: `new Words<UiKey>(createI18n('sv'), 'sv', 'ui').plain('controls.help')`,
	plural: `new Words<UiKey>(createI18n('sv'), 'sv', 'ui').plain('slide.minutes', { count: 2 })`,
	link: `((id: LinkId) => id)('law-681-2023')`,
};

interface Case {
	readonly like: keyof typeof right;
	readonly replace: string;
	readonly by: string;
	/** How the diagnostic begins. */
	readonly says: string;
}

const wrong: Readonly<Record<string, Case>> = {
	'a misspelt key': {
		like: 'reasons',
		replace: `'law'`,
		by: `'lawe'`,
		says: `Type '"lawe"' is not assignable to type '"law" | `,
	},
	'a misspelt id of a slide': {
		like: 'reasons',
		replace: 'why-now',
		by: 'why-knot',
		says: `Type '"why-knot"' is not assignable to type '`,
	},
	'the id of a slide of another part': {
		like: 'reasons',
		replace: 'why-now',
		by: 'key-messages',
		says: `Type '"key-messages"' is not assignable to type '`,
	},
	'a part without words': {
		like: 'reasons',
		replace: 'introduction',
		by: 'conclusion',
		says: `Argument of type '"conclusion"' is not assignable to parameter of type '`,
	},
	'an unknown layout': {
		like: 'reasons',
		replace: `layout: 'reasons'`,
		by: `layout: 'bullets'`,
		says: `Type '"bullets"' is not assignable to type '"actors" | `,
	},
	'a text in the place of a group': {
		like: 'groups',
		replace: `'asks'`,
		by: `'title'`,
		says: `Type '"title"' is not assignable to type '"asks" | "happening"'.`,
	},
	'a group in the place of a text': {
		like: 'chart',
		replace: `lead: 'lead'`,
		by: `lead: 'points'`,
		says: `Type '"points"' is not assignable to type '`,
	},
	'a group of another shape': {
		like: 'duty',
		replace: `term: 'relations'`,
		by: `term: 'duties'`,
		says: `Type '"duties"' is not assignable to type '"relations"'.`,
	},
	'too few groups': {
		like: 'groups',
		replace: `, 'asks'`,
		by: '',
		says: `Type '["happening"]' is not assignable to type 'readonly ["asks" | "happening", "asks" | "happening"]'.`,
	},
	'an unknown icon': {
		like: 'roles',
		replace: `'coins'`,
		by: `'crown'`,
		says: `Type '"crown"' is not assignable to type '"arrow-left" | `,
	},
	'an unknown dataset': {
		like: 'chart',
		replace: `'net-immigration'`,
		by: `'gross-immigration'`,
		says: `Type '"gross-immigration"' is not assignable to type '"first-residence-permits" | `,
	},
	'a missing field': {
		like: 'chart',
		replace: `charts: ['net-immigration']`,
		by: '',
		says: `Property 'charts' is missing in type '{ id: "changing-structure"; layout: "points-chart"; `,
	},
	'a field of another layout': {
		like: 'reasons',
		replace: 'minutes: 2',
		by: `minutes: 2, lead: 'title'`,
		says: `Object literal may only specify known properties, and 'lead' does not exist in type '`,
	},
	'a slide without minutes': {
		like: 'roles',
		replace: 'minutes: 2, ',
		by: '',
		says: `Property 'minutes' is missing in type '`,
	},
	'a month without its zero': {
		like: 'update',
		replace: `'2026-02'`,
		by: `'2026-2'`,
		says: `Type '"2026-2"' is not assignable to type '`,
	},
	'a month that there is not': {
		like: 'update',
		replace: `'2026-02'`,
		by: `'2026-13'`,
		says: `Type '"2026-13"' is not assignable to type '`,
	},
	'a day as readers write it': {
		like: 'update',
		replace: `'2025-07-16'`,
		by: `'16.7.2025'`,
		says: `Type '"16.7.2025"' is not assignable to type '`,
	},
	'an update written in a month': {
		like: 'update',
		replace: `written: '2026-11-24' },
				{`,
		by: `written: '2026-11' },
				{`,
		says: `Type '"2026-11"' is not assignable to type '`,
	},
	'an update without the day of its source': {
		like: 'update',
		replace: `asOf: '2025-07-16', `,
		by: '',
		says: `Property 'asOf' is missing in type '`,
	},
	'an unknown statute': {
		like: 'laws',
		replace: `'681/2023'`,
		by: `'681/1923'`,
		says: `Type '"681/1923"' is not assignable to type '"1325/2014" | `,
	},
	'a link to an unknown statute': {
		like: 'link',
		replace: 'law-681-2023',
		by: 'law-681-1923',
		says: `Argument of type '"law-681-1923"' is not assignable to parameter of type '`,
	},
	'a misspelt key of the controls': {
		like: 'ui',
		replace: 'controls.help',
		by: 'controls.halp',
		says: `Argument of type '"controls.halp"' is not assignable to parameter of type '`,
	},
	'a group of the controls in the place of a text': {
		like: 'ui',
		replace: 'controls.help',
		by: 'controls',
		says: `Argument of type '"controls"' is not assignable to parameter of type '`,
	},
	'one form of a plural': {
		like: 'plural',
		replace: 'slide.minutes',
		by: 'slide.minutes_one',
		says: `Argument of type '"slide.minutes_one"' is not assignable to parameter of type '`,
	},
};

const IMPORTS = `
import type { LinkId } from '../../../src/model/link-ids.ts';
import { part } from '../../../src/model/slide.ts';
import { createI18n } from '../../../src/render/markup/catalogues.ts';
import type { UiKey } from '../../../src/model/word-keys.ts';
import { Words } from '../../../src/render/markup/words.ts';
export type Used = LinkId | UiKey;
export const used = [part, createI18n, Words];
`;

/** What the compiler says, by file. */
let found: ReadonlyMap<string, readonly string[]>;
const folder = scratchFolder();

/** Compiles each source as a file of its own, in one run, as strictly as the project itself. */
function compile(sources: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
	for (const [name, source] of Object.entries(sources)) {
		writeFileSync(join(folder, `${name}.ts`), `${IMPORTS}export default ${source};\n`);
	}
	const messages = new Map(Object.keys(sources).map((name): [string, string[]] => [name, []]));
	for (const { file, message } of diagnosticsOf(folder)) {
		const list = messages.get(file.replace(/\.ts$/u, ''));
		if (list === undefined) throw new Error(`tsc said something else: ${file}: ${message}`);
		list.push(message);
	}
	return messages;
}

const nameOf = (title: string) => `wrong-${title.replaceAll(' ', '-')}`;

function varied({ like, replace, by }: Case): string {
	const source = right[like];
	if (!source.includes(replace)) throw new Error(`There is no ${replace} in the slide "${like}"`);
	return source.replace(replace, by);
}

beforeAll(() => {
	found = compile({
		...right,
		...Object.fromEntries(Object.entries(wrong).map(([title, one]) => [nameOf(title), varied(one)])),
	});
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the compiler', () => {
	it.each(Object.keys(right))('accepts what is right: %s', (name) => {
		expect(found.get(name)).toEqual([]);
	});

	it.each(Object.entries(wrong))('refuses %s', (title, { says }) => {
		expect(found.get(nameOf(title))).toEqual([expect.stringContaining(says)]);
	});
});
