import type { TextPageId } from '../../model/addresses.ts';
import type { Language } from '../../model/language.ts';
import type { SiteSettings } from '../markup/site-settings.ts';
import type { Page } from '../page.ts';
import { accessibilityStatement } from './accessibility.ts';
import { renderTextPage, type TextContent } from './frame.ts';
import { glossaryPage } from './glossary.ts';
import { privacyPage } from './privacy.ts';

/** What each page of text says. A page that is named in `src/model/addresses.ts` and has no maker here does not compile. */
const makers: Readonly<Record<TextPageId, (language: Language, settings: SiteSettings) => TextContent>> = {
	glossary: glossaryPage,
	accessibility: accessibilityStatement,
	privacy: privacyPage,
};

/**
 * Renders a page of text in one language.
 *
 * @throws Error naming file and key of words that are missing
 */
export function renderText(id: TextPageId, language: Language, settings: SiteSettings): Page {
	return renderTextPage(id, language, makers[id](language, settings), settings);
}
