import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';

/** The rules of the validator: all of its standard and of accessibility, but for these. */
const validator = new HtmlValidate({
	root: true,
	extends: ['html-validate:standard', 'html-validate:a11y'],
	rules: {
		// It takes every `aside` and `header` for a landmark. Within a section they are none, and axe looks at those that are.
		'unique-landmark': 'off',
		// A setting holds as soon as it is chosen: there is nothing to send, and no button that would send it.
		'wcag/h32': 'off',
	},
});

test('every page of the built site is valid HTML', async () => {
	const folder = inject('folder');
	const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'));
	expect(files.length).toBeGreaterThanOrEqual(10);
	for (const file of files) {
		const { results } = await validator.validateString(await readFile(join(folder, file), 'utf8'), file);
		const faults = results.flatMap(({ messages }) =>
			messages.map(({ ruleId, message, line, column }) => `${file}:${line}:${column} ${ruleId}: ${message}`),
		);
		expect(faults).toEqual([]);
	}
});
