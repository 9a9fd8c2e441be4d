import type { TextPageId } from '../../model/addresses.ts';
import type { Language } from '../../model/language.ts';
import type { SiteSettings } from '../markup/site-settings.ts';
import type { Page } from '../page.ts';
import { accessibilityStatement } from './accessibility.ts';
import { renderTextPage, type TextContent } from './frame.ts';
import { glossaryPage } from './glossary.ts';
import { municipalityPage } from './municipality.ts';
import { privacyPage } from './privacy.ts';

/**
 * The function that makes the content of each text page. The compiler rejects a page that `src/model/addresses.ts`
 * lists and that has no function here.
 */
const makers: Readonly<Record<TextPageId, (language: Language, settings: SiteSettings) => TextContent>> = {
	municipality: municipalityPage,
	glossary: glossaryPage,
	accessibility: accessibilityStatement,
	privacy: privacyPage,
};

/**
 * Renders a text page in one language.
 *
 * @param id which text page
 * @param language decides about the words of the page and its folder
 * @param settings what `site.json` says about the site
 * @returns the page, ready to be put into the shell
 * @throws Error that names file and key of words that are missing
 */
export function renderText(id: TextPageId, language: Language, settings: SiteSettings): Page {
	return renderTextPage(id, language, makers[id](language, settings), settings);
}
