import { unzipSync } from 'fflate';
import { OpenedPackage } from './opened-package.ts';
import { partFaults } from './parts.ts';
import { attribute, child, childrenOf, descendants, repeated, type XmlElement } from './xml-tree.ts';

/** What is said of a chart and its workbook by whoever knows what they have to show. */
export type ChartCheck = (path: string, chart: string, workbook: Uint8Array) => readonly string[];

/**
 * Checks the charts: what they keep of their figures, their axes, and their workbooks.
 *
 * @param opened the package
 * @param check compares a chart that is sound with the figures that it has to show
 * @returns the faults
 */
export function chartPartFaults(opened: OpenedPackage, check: ChartCheck): readonly string[] {
	return opened.paths.flatMap((path) => {
		const root = opened.root(path);
		if (root?.name !== 'c:chartSpace') return [];
		const own = [...cacheFaults(root), ...axisFaults(root)];
		const { workbook, faults } = workbookOf(opened, path, root);
		if (own.length + faults.length === 0 && workbook) own.push(...check(path, opened.texts.get(path) ?? '', workbook));
		return [...own, ...faults].map((fault) => `${path}: ${fault}`);
	});
}

/** A value that is missing has no point: an empty one would be zero, or damage. */
function cacheFaults(root: XmlElement): string[] {
	return descendants(root, 'c:strCache', 'c:numCache', 'c:strLit', 'c:numLit').flatMap((cache) => {
		const points = childrenOf(cache, 'c:pt');
		const count = attribute(child(cache, 'c:ptCount'), 'val') ?? '';
		const indices = points.map((point) => Number(attribute(point, 'idx')));
		const values = points.map((point) => child(point, 'c:v')?.text ?? '');
		const isNumeric = cache.name.startsWith('c:num');
		return [
			...values.filter((value) => value.trim() === '').map(() => 'a value is empty'),
			...values
				.filter((value) => isNumeric && value.trim() !== '' && !Number.isFinite(Number(value)))
				.map((value) => `"${value}" is no number`),
			...(/^\d+$/u.test(count) && indices.every((index) => index >= 0 && index < Number(count))
				? []
				: [`there are points beyond the ${count} of the series`]),
			...repeated(indices).map((index) => `a series has two values at ${index}`),
		];
	});
}

function axisFaults(root: XmlElement): readonly string[] {
	const parts = child(root, 'c:chart', 'c:plotArea')?.children ?? [];
	const axes = parts.filter((each) => /^c:(?:cat|val|date|ser)Ax$/u.test(each.name));
	const idOf = (element: XmlElement | undefined) => attribute(element, 'val') ?? '';
	const ids = axes.map((axis) => idOf(child(axis, 'c:axId')));
	const drawn = parts.filter((each) => /Chart$/u.test(each.name));
	return [
		...repeated(ids).map((id) => `two axes have the id ${id}`),
		...axes
			.map((axis) => idOf(child(axis, 'c:crossAx')))
			.filter((id) => !ids.includes(id))
			.map((id) => `an axis crosses ${id}, which is not there`),
		...drawn.flatMap((chart) => {
			const own = childrenOf(chart, 'c:axId').map(idOf);
			const isRound = /^c:(?:pie|doughnut|ofPie)/u.test(chart.name);
			if (own.length !== (isRound ? 0 : 2)) return [`${chart.name} has ${own.length} axes`];
			return own.filter((id) => !ids.includes(id)).map((id) => `${chart.name} has the axis ${id}, which is not there`);
		}),
	];
}

function workbookOf(
	opened: OpenedPackage,
	path: string,
	root: XmlElement,
): { readonly workbook?: Uint8Array; readonly faults: readonly string[] } {
	const data = child(root, 'c:externalData');
	const [target = ''] = opened.related(path, 'package');
	const workbook = opened.parts.get(target);
	if (!data || !workbook) return { faults: ['it has no workbook'] };
	try {
		const inner = new OpenedPackage(new Map(Object.entries(unzipSync(workbook))));
		const [main = ''] = inner.related('', 'officeDocument');
		const lost = inner.root(main) ? [] : ['there is no workbook in it'];
		return { workbook, faults: [...partFaults(inner), ...lost].map((fault) => `${target}: ${fault}`) };
	} catch {
		return { faults: [`${target} is no zip file`] };
	}
}
