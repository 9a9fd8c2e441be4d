import { ESLint } from 'eslint';
import { expect, it } from 'vitest';

const eslint = new ESLint({ ruleFilter: ({ ruleId }) => ruleId === 'import/no-restricted-paths' });

/** What is said of a module that imports another. */
async function saidOf(file: string, imported: string): Promise<readonly string[]> {
	const [result] = await eslint.lintText(`export * from '${imported}';\n`, { filePath: file });
	return result?.messages.map(({ message }) => message) ?? [];
}

it.each([
	['src/model/planted.ts', '../page/deck/addressed-slide.ts', 'src/model/ may import itself'],
	['src/model/planted.ts', '../browser/element.ts', 'src/model/ may import itself'],
	['src/browser/planted.ts', '../page/deck/addressed-slide.ts', 'src/browser/ may import itself, src/model/'],
	['src/render/planted.ts', '../vite/pages.ts', 'src/render/ may import itself, src/model/'],
	['src/page/planted.ts', '../render/page.ts', 'src/page/ may import itself, src/browser/, src/model/'],
	['src/presenter/planted.ts', '../page/deck/addressed-slide.ts', 'src/presenter/ may import itself'],
	['src/page/deck/planted.ts', '../search/start.ts', 'src/page/deck/ knows no feature'],
	['src/page/search/planted.ts', '../charts/live.ts', 'src/page/search/ may import src/page/deck/'],
	['src/page/search/planted.ts', '../keys.ts', 'src/page/search/ may import src/page/deck/'],
	['src/page/search/planted.ts', '../../../locales/sv/search.json', 'A window gets words'],
	['src/presenter/planted.ts', '../../slides/deck.ts', 'A window gets words'],
])('%s may not import %s', async (file, imported, message) => {
	const said = await saidOf(file, imported);
	expect(said.join('\n')).toContain(message);
});

it.each([
	['src/page/search/planted.ts', '../deck/addressed-slide.ts'],
	['src/page/search/planted.ts', '../print/start.ts'],
	['src/page/print/planted.ts', '../paper/paper.ts'],
	['src/page/planted.ts', './search/start.ts'],
	['src/commands/planted.ts', '../vite/pages.ts'],
	['src/worker/planted.ts', '../model/worker-messages.ts'],
	['src/render/planted.ts', '../../slides/deck.ts'],
])('%s may import %s', async (file, imported) => {
	expect(await saidOf(file, imported)).toEqual([]);
});
