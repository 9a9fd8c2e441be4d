import { showEdits } from './show-edits.ts';

// This runs in the pages that need nothing else after an edit: those of the presenter and the text pages.
showEdits();
