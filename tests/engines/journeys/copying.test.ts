import { expect } from 'vitest';
import { test } from '../harness/test.ts';

test('what is copied from the article is its text, for a program that takes text and for one that takes HTML', async ({
	reader,
}) => {
	// WebKit itself writes styles into what it pastes.
	reader.expectComplaint(/style-src-attr/u);
	const window = await reader.open('?as=read', { live: false });
	await window.has('.slide-tools button');
	// The first selection brings what copies; until then the browser does.
	const copies = () =>
		window.evaluate(() => {
			getSelection()?.selectAllChildren(document.body);
			const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), cancelable: true, bubbles: true });
			return !document.dispatchEvent(event);
		});
	await expect.poll(copies).toBe(true);
	await window.press('Control+a', 'Control+c');
	const pasted = async (tag: 'div' | 'textarea') => {
		await window.evaluate((tag) => {
			const field = document.createElement(tag);
			field.id = `pasted-${tag}`;
			if (tag === 'div') field.contentEditable = 'true';
			document.body.append(field);
			field.focus();
		}, tag);
		await window.press('Control+v');
		const content = () =>
			window.evaluate((tag) => {
				const field = document.getElementById(`pasted-${tag}`);
				return field instanceof HTMLTextAreaElement ? field.value : (field?.innerHTML ?? '');
			}, tag);
		await expect.poll(async () => (await content()).length).toBeGreaterThan(10_000);
		return content();
	};
	const text = await pasted('textarea');
	const html = await pasted('div');
	for (const one of [text, html]) {
		expect(one).not.toMatch(/\u00AD|&shy;/u);
		expect(one).not.toMatch(/Kopiera länken|Egen anteckning|Ladda ner/u);
		expect(one).toContain('Befolkningsstrukturen förändras');
	}
	expect(html).toMatch(/<h4[^>]*>(?:<[^>]+>)*Befolkningsstrukturen förändras/u);
});
