import { createRequire } from 'node:module';

/**
 * Loads a package in its CommonJS form. tsx passes every ES module through a hook in another thread, and Puppeteer and pdf-lib
 * have hundreds of them: this way they are loaded in less than half of the time.
 */
export const requirePackage = createRequire(import.meta.url);
