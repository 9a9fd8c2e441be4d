import { showEdits } from './show-edits.ts';

// Runs in the pages that do nothing besides: the presenter's and the pages of text.
showEdits();
