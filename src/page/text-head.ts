import { startCopying } from '../browser/copy-text.ts';
import { recall } from '../browser/stored.ts';

/**
 * Runs in the head of a text page: applies the theme that the reader has chosen for the deck before the first paint, and has texts copied
 * without what only lays them out.
 */
const theme = recall('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
startCopying();
