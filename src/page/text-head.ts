import { recall } from '../browser/stored.ts';

/** Runs in the head of a page of text: the colours that the reader has chosen for the deck, before anything is painted. */
const theme = recall('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
