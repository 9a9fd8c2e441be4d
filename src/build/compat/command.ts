import { allowed } from './allowed.ts';
import { checkCompatibility } from './check.ts';

/** `npm run check:browsers`, a part of `npm run check`: nothing is used that the browsers of `browsers.ts` do not have. */
const faults = await checkCompatibility(process.cwd(), allowed);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
