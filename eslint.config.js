import parser from '@babel/eslint-parser';
import css from '@eslint/css';
import baseline from 'eslint-plugin-baseline-js';
import compat from 'eslint-plugin-compat';

/**
 * `npm run check:browsers`: style sheets and scripts use nothing that the browsers of `browserslist` in package.json do not
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

export default [
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
		languageOptions: {
			parser,
			parserOptions: {
				requireConfigFile: false,
				babelOptions: { babelrc: false, configFile: false, parserOpts: { plugins: ['typescript'] } },
			},
		},
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
