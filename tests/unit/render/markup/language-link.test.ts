import { describe, expect, it } from 'vitest';
import type { UiKey } from '../../../../src/model/word-keys.ts';
import { createI18n } from '../../../../src/render/markup/catalogues.ts';
import { renderControls } from '../../../../src/render/markup/controls.ts';
import { languageLink, renderArticleHead } from '../../../../src/render/markup/language-link.ts';
import { Words } from '../../../../src/render/markup/words.ts';

const ui = (language: 'sv' | 'fi') => new Words<UiKey>(createI18n(language), language, 'ui');

describe('the link to the other language', () => {
	it.each([
		['sv', 'hreflang="fi" lang="fi" href="fi/"', 'Suomeksi'],
		['fi', 'hreflang="sv" lang="sv" href="../"', 'På svenska'],
	] as const)('leads from %s, in the words of where it leads', (language, target, name) => {
		const link = languageLink(ui(language)).source;
		expect(link).toBe(`<a class="language" data-action="language" data-i18n="controls.language" ${target}>${name}</a>`);
		expect(renderControls(ui(language)).source).toContain(link);
		expect(renderArticleHead(ui(language)).source).toContain(link);
	});
});
