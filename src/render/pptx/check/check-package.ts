import type { Language } from '../../../model/language.ts';
import { accessibilityFaults } from './accessibility.ts';
import { type ChartCheck, chartPartFaults } from './charts.ts';
import { OpenedPackage } from './opened-package.ts';
import { partFaults } from './parts.ts';
import { presentationFaults, slidePaths } from './presentation.ts';
import { shapeFaults } from './shapes.ts';
import { textFaults } from './text.ts';

/** What a presentation has to be. */
export interface Expectations {
	/** The language of the file. */
	readonly language: Language;
	/** How many slides it has. */
	readonly slides: number;
	/** Compares a chart with the figures that it has to show; nothing is compared when omitted. */
	readonly chartCheck?: ChartCheck;
}

/**
 * Checks a presentation: all that makes PowerPoint ask whether to repair it, which the validator of the Open XML SDK mostly
 * does not see, and what its Accessibility Checker looks for.
 *
 * @param parts the entries of the zip file by path, in their order
 * @param expectations what the presentation has to be
 * @returns the faults, each naming its part; none for a good file
 */
export function checkPackage(parts: ReadonlyMap<string, Uint8Array>, expectations: Expectations): readonly string[] {
	const opened = new OpenedPackage(parts);
	const slides = slidePaths(opened).length;
	return [
		...partFaults(opened),
		...presentationFaults(opened),
		...shapeFaults(opened),
		...textFaults(opened, expectations.language),
		...accessibilityFaults(opened, expectations.language),
		...chartPartFaults(opened, expectations.chartCheck ?? (() => [])),
		...(slides === expectations.slides ? [] : [`it has ${slides} slides, expected ${expectations.slides}`]),
	];
}
