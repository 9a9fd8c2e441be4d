import { build } from 'vite';
import { folderOf } from '../model/addresses.ts';
import { openInBrowser } from './open-in-browser.ts';
import { serve } from './serve.ts';

/** `npm start`: builds the deck, serves it on port 4173 or `PORT`, and opens it in the reader's browser. */
await build({ mode: 'start' });
const site = await serve('dist', Number(process.env.PORT ?? 4173));
console.log(`\n  The deck is at ${site.address}, in Finnish at ${site.address}${folderOf.fi}\n  Ctrl+C stops it.\n`);
await openInBrowser(site.address);
