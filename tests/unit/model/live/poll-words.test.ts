import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diagnosticsOf, scratchFolder } from '../../compiler.ts';

/** Polls as the compiler is shown them, and what it is then to say. */
const shown: Readonly<Record<string, { readonly poll: string; readonly says: RegExp | undefined }>> = {
	right: {
		poll: "{ id: 'weakest-pillar', kind: 'one', options: 5, slide: 'strengthening-attraction' }",
		says: undefined,
	},
	'without-words': { poll: "{ id: 'no-words', kind: 'one', options: 2, slide: null }", says: /"no-words"/u },
	'no-slide': { poll: "{ id: 'weakest-pillar', kind: 'one', options: 5, slide: 'nowhere' }", says: /"nowhere"/u },
	'no-scale': { poll: "{ id: 'weakest-pillar', kind: 'scale', options: 5, slide: null }", says: /not assignable/u },
	'no-options': { poll: "{ id: 'staff-shortage', kind: 'several', options: 5, slide: null }", says: /not assignable/u },
};

test('the compiler refuses a poll without words or a slide, and one of another kind than its words', () => {
	const folder = scratchFolder();
	try {
		const type = "import type { DeckPoll } from '../../../src/model/live/poll-words.ts';\n\n";
		for (const [name, { poll }] of Object.entries(shown)) {
			writeFileSync(join(folder, `${name}.ts`), `${type}export const poll: DeckPoll = ${poll};\n`);
		}
		const found = diagnosticsOf(folder);
		for (const [name, { says }] of Object.entries(shown)) {
			const messages = found.filter(({ file }) => file === `${name}.ts`).map(({ message }) => message);
			if (says === undefined) expect(messages, name).toEqual([]);
			else expect(messages.join('\n'), name).toMatch(says);
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}, 60_000);
