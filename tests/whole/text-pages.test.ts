import { describe } from 'vitest';
import { textPageIds } from '../../src/model/addresses.ts';
import { languages } from '../../src/model/language.ts';
import { testTextPage } from '../browser/harness/text-page.ts';

const pages = languages.flatMap((language) => textPageIds.map((id) => ({ id, language })));

describe.each(pages)('the page of text $id in $language', ({ id, language }) => {
	testTextPage(id, language, ['light', 'dark']);
});
