import { afterEach, describe, expect, it, vi } from 'vitest';
import { chartIds } from '../../../../src/model/chart-ids.ts';
import { municipalDatasetIds } from '../../../../src/model/municipal/dataset.ts';
import { municipalFigures } from '../../../../src/render/markup/municipal.ts';
import { renderPage } from '../../../../src/render/page.ts';

it('reads the municipalities and all their figures once', () => {
	const { division, datasets } = municipalFigures();
	expect(division.municipalities).toHaveLength(308);
	expect(Object.keys(datasets).toSorted()).toEqual([...municipalDatasetIds].toSorted());
	expect(municipalFigures()).toBe(municipalFigures());
});

it('brings nothing of them into the page', () => {
	const { body, files } = renderPage('sv');
	const csv = [...files.keys()].filter((path) => path.endsWith('.csv'));
	expect(csv).toHaveLength(chartIds.length);
	for (const text of [body, ...files.values()]) expect(text).not.toMatch(/Luhanka|Sottunga/u);
});

describe('a fault', () => {
	const MODULE = '../../../../src/render/markup/municipal.ts';

	// The test files share their modules: none may be left that knows the pretended fault.
	afterEach(() => {
		vi.doUnmock(MODULE);
		vi.resetModules();
	});

	it('stops the build', async () => {
		vi.resetModules();
		vi.doMock(MODULE, () => ({
			municipalFigures: () => {
				throw new Error('data/municipal/ages.json');
			},
		}));
		const { renderPage: render } = await import('../../../../src/render/page.ts');
		expect(() => render('sv')).toThrow('data/municipal/ages.json');
	});
});
