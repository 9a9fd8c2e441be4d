import parser from '@babel/eslint-parser';
import css from '@eslint/css';
import baseline from 'eslint-plugin-baseline-js';
import compat from 'eslint-plugin-compat';
import importX from 'eslint-plugin-import-x';

/**
 * `npm run check:source`. Of the structure: imports only go down, from room to room and within a page, and never in a
 * circle; docs/architecture.md has the rooms. Of the browsers: style sheets and scripts use nothing that the browsers of `browserslist` in package.json do not
 * have. All of them are of 2024; what is newer and used all the same stands here, with what becomes of it in an older one.
 */
const AVAILABLE = 2024;

/** The features of scripts, by their names in web-features. */
const ALLOWED_IN_SCRIPTS = {
	highlight: 'what was found is put into an element instead: see marks.ts',
	'network-information': 'nobody is known to spare data',
	'screen-wake-lock': 'the screen may go dark: see wake-lock.ts',
};

const ALLOWED_IN_STYLES = {
	allowProperties: {
		'accent-color': 'a box to tick has the colour of the browser',
		'forced-color-adjust': 'Safari has no forced colours',
		'overscroll-behavior': 'the page behind may scroll when a sheet has come to its end',
		'print-color-adjust': 'the build writes -webkit-print-color-adjust as well',
		resize: 'the field of a note keeps its height and scrolls',
	},
	allowPropertyValues: {
		'break-after': { avoid: 'a heading may stand at the foot of a printed page of text' },
	},
	allowSelectors: { highlight: 'what was found is put into an element instead: see marks.ts' },
};

/** What runs in a browser. */
const SCRIPTS = ['src/{browser,model,page,presenter,single,worker}/**/*.ts'];

/** What each room of `src/` may import besides itself. A line lives where it runs: docs/architecture.md says why. */
const ROOMS = {
	model: [],
	render: ['model'],
	vite: ['render', 'model'],
	commands: ['vite', 'render', 'model'],
	browser: ['model'],
	page: ['browser', 'model'],
	presenter: ['browser', 'model'],
	// Its own tsconfig refuses what of `browser/` needs a window.
	worker: ['browser', 'model'],
	single: ['page', 'presenter', 'browser', 'model'],
};

/** The features of the page. They stand on `page/deck/`, which knows none of them. */
const FEATURES = [
	'audience',
	'charts',
	'glossary',
	'live',
	'municipality',
	'municipality-page',
	'offline',
	'paper',
	'print',
	'reading',
	'search',
];

const zones = [
	...Object.entries(ROOMS).map(([room, allowed]) => ({
		target: `./src/${room}`,
		from: './src',
		except: [room, ...allowed, 'styles'].map((each) => `./${each}`),
		message: `src/${room}/ may import ${['itself', ...allowed.map((each) => `src/${each}/`)].join(', ')}: move what is needed down to where both can have it, or what needs it up (docs/architecture.md).`,
	})),
	{
		target: './src/page/deck',
		from: './src/page',
		except: ['./deck'],
		message: 'src/page/deck/ knows no feature: let the feature ask the deck (onSlide, onLanguage, connectViews …).',
	},
	...FEATURES.map((feature) => ({
		target: `./src/page/${feature}`,
		from: './src/page',
		// A feature is entered by its start.ts, but for printing, which prints paper, and for charts that another one adds.
		except: [
			feature,
			'deck',
			...FEATURES.map((each) => `${each}/start.ts`),
			'charts/added.ts',
			...(feature === 'print' ? ['paper'] : []),
		].map((each) => `./${each}`),
		message: `src/page/${feature}/ may import src/page/deck/ and the start.ts of another feature: what it needs of the roof (keys.ts, settings.ts …) is to be given to it.`,
	})),
	{
		target: './src/{browser,page,presenter,worker,single}/**',
		from: ['./slides', './locales', './data'],
		message:
			'A window gets words, figures and slides from what the build writes. A feature has the words that it adds in its words.ts, the charts come by src/page/charts/live.ts.',
	},
];

/** The modules through which words and charts come into a window, each as a file of its own. */
const SOURCES_IN_WINDOWS = [
	'src/page/{audience,live,municipality,offline,paper,reading,search}/words.ts',
	'src/page/audience/live/words.ts',
	'src/page/embed-words.ts',
	'src/presenter/live/words.ts',
	'src/browser/municipality/{division,figure-words,figures,words}.ts',
	'src/browser/live/poll-words.ts',
	'src/page/charts/live.ts',
];

const typescript = {
	parser,
	parserOptions: {
		requireConfigFile: false,
		babelOptions: { babelrc: false, configFile: false, parserOpts: { plugins: ['typescript'] } },
	},
};

export default [
	{
		files: ['src/**/*.ts', 'slides/**/*.ts'],
		languageOptions: typescript,
		plugins: { import: importX },
		settings: {
			'import-x/parsers': { '@babel/eslint-parser': ['.ts'] },
			'import-x/extensions': ['.ts'],
		},
		rules: {
			'import/no-cycle': 'error',
			'import/no-restricted-paths': ['error', { zones }],
		},
	},
	{ files: SOURCES_IN_WINDOWS, rules: { 'import/no-restricted-paths': 'off' } },
	{
		files: ['src/**/*.css'],
		plugins: { css },
		language: 'css/css',
		rules: {
			'css/use-baseline': [
				'error',
				{
					available: AVAILABLE,
					allowProperties: Object.keys(ALLOWED_IN_STYLES.allowProperties),
					allowPropertyValues: Object.fromEntries(
						Object.entries(ALLOWED_IN_STYLES.allowPropertyValues).map(([name, values]) => [name, Object.keys(values)]),
					),
					allowSelectors: Object.keys(ALLOWED_IN_STYLES.allowSelectors),
				},
			],
		},
	},
	{
		files: SCRIPTS,
		ignores: ['**/*.d.ts'],
		plugins: { baseline, compat },
		languageOptions: typescript,
		// What is allowed below is asked for here by another name.
		settings: { lintAllEsApis: true, polyfills: ['navigator.connection'] },
		rules: {
			'compat/compat': 'error',
			'baseline/use-baseline': [
				'error',
				{
					available: AVAILABLE,
					includeWebApis: { preset: 'auto' },
					includeJsBuiltins: { preset: 'auto' },
					ignoreFeatures: Object.keys(ALLOWED_IN_SCRIPTS),
				},
			],
		},
	},
];
