import { recall } from '../browser/stored.ts';

/**
 * Runs in the head of a text page and applies the theme that the reader has chosen for the deck, before the first
 * paint.
 */
const theme = recall('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
