import { type Plugin, runnerImport } from 'vite';
import { type BuiltHandout, HANDOUT_LIST, PRESENTATION_FOLDER, presentationFile } from '../model/handout.ts';
import type { SiteSettings } from '../render/markup/site-settings.ts';
import type { Presentation } from '../render/pptx/presentations.ts';
import { jsonErrors } from './json-errors.ts';
import { readSiteSettings } from './site-settings.ts';

type PresentationModule = { presentationsOf(settings: SiteSettings): readonly Presentation[] };

const FILES = '/src/render/pptx/presentations.ts';

/**
 * Puts the deck as a presentation to edit beside the built pages, in each language, and into the list that they offer for
 * download; only where `site.json` asks for it.
 */
export function presentations(): Plugin {
	let root = '';
	return {
		name: 'presentations',
		apply: 'build',
		configResolved(config) {
			root = config.root;
		},
		async generateBundle(_, bundle) {
			const settings = await readSiteSettings(root);
			if (!settings.pptx) return;
			const { module } = await runnerImport<PresentationModule>(FILES, {
				configFile: false,
				logLevel: 'warn',
				plugins: [jsonErrors()],
			});
			const offered: BuiltHandout[] = [];
			for (const { language, slides, content } of module.presentationsOf(settings)) {
				this.emitFile({ type: 'asset', fileName: `${PRESENTATION_FOLDER}/${language}.pptx`, source: content });
				offered.push({ file: presentationFile(language), pages: slides, bytes: content.length });
			}
			const list = bundle[HANDOUT_LIST];
			if (list?.type !== 'asset') throw new Error(`${HANDOUT_LIST}: the pages have no list of files to download`);
			list.source = JSON.stringify(offered);
		},
	};
}
