import type { Status } from '../../model/dataset.ts';
import type { LabelLanguage, Table } from './pxweb.ts';

/** A measure of a table: by its code where that was read, and by its labels, since codes have changed before. */
export interface Contents {
	/** What follows the last `-` of its code: the publisher has put prefixes before some. */
	readonly code?: string;
	/** Its label in each language in which it was read. */
	readonly labels: Readonly<Partial<Record<LabelLanguage, string>>>;
}

/** Whence the values of a series come. */
export interface Recipe {
	/** The id of the dataset, which is the path of its file in `data/`, without the ending. */
	readonly dataset: string;
	readonly series: string;
	readonly table: Table;
	readonly contents: Contents;
	/** The first and the last age of which the single years are added up; left out where the table has no ages. */
	readonly ages?: readonly [number, number];
	/** Whether the values of the municipalities add up to that of the country, where the series is theirs. */
	readonly addsUp?: boolean;
}

const KEY_FIGURES: Table = { subject: 'vaerak', id: '11ra' };
const MIGRATION: Table = { subject: 'muutl', id: '11ae' };
const WORKING_AGE = [15, 64] as const;

/**
 * The series that Statistics Finland publishes. Codes and labels were read in copies of its answers: the code of the number
 * of foreign-language speakers was not, nor any label of table 159t, and no label in Swedish. The net immigration of
 * municipalities has no recipe: its file has it as the difference of two series.
 */
export const recipes: readonly Recipe[] = [
	{
		dataset: 'foreign-language-speakers',
		series: 'persons',
		table: KEY_FIGURES,
		contents: { labels: { en: 'Foreign-language speakers' } },
	},
	{
		dataset: 'foreign-language-speakers',
		series: 'share',
		table: KEY_FIGURES,
		contents: { code: 'vaesto_kieli_ulk_p', labels: { en: 'Share of foreign-language speakers, %' } },
	},
	{
		dataset: 'net-immigration',
		series: 'net',
		table: MIGRATION,
		contents: { code: 'vm4142', labels: { fi: 'Nettomaahanmuutto' } },
	},
	{
		dataset: 'working-age-population',
		series: 'observed',
		table: { subject: 'vaerak', id: '11re' },
		contents: { code: 'vaesto', labels: { en: 'Population 31 Dec', fi: 'Väestö 31.12.' } },
		ages: WORKING_AGE,
	},
	{
		dataset: 'working-age-population',
		series: 'projection',
		table: { subject: 'vaenn', id: '14wx' },
		contents: { code: 'vaesto_e24', labels: { en: 'Population 31 Dec (projection 2024)' } },
		ages: WORKING_AGE,
	},
	{
		dataset: 'municipal/foreign-language-share',
		series: 'foreign-language-share',
		table: { subject: 'vaerak', id: '159t' },
		contents: { code: 'vaesto_kieli_ulk_p', labels: {} },
	},
	{
		dataset: 'municipal/migration',
		series: 'immigration',
		table: MIGRATION,
		contents: { code: 'vm41', labels: { en: 'Immigration to Finland', fi: 'Maahanmuutto Suomeen' } },
		addsUp: true,
	},
	{
		dataset: 'municipal/migration',
		series: 'emigration',
		table: MIGRATION,
		contents: { code: 'vm42', labels: { en: 'Emigration from Finland', fi: 'Maastamuutto Suomesta' } },
		addsUp: true,
	},
	{
		dataset: 'municipal/migration',
		series: 'net-domestic-migration',
		table: MIGRATION,
		contents: {
			code: 'vm43_netto',
			labels: { en: 'Intermunicipal net migration', fi: 'Kuntien välinen nettomuutto' },
		},
	},
	{
		dataset: 'municipal/migration',
		series: 'population',
		table: MIGRATION,
		contents: { code: 'vaesto', labels: { fi: 'Väkiluku' } },
		addsUp: true,
	},
	{
		dataset: 'municipal/migration',
		series: 'country-population',
		table: MIGRATION,
		contents: { code: 'vaesto', labels: { fi: 'Väkiluku' } },
	},
	{
		dataset: 'municipal/ages',
		series: 'population',
		table: KEY_FIGURES,
		contents: { code: 'vaesto', labels: { fi: 'Väestö 31.12.' } },
		addsUp: true,
	},
	{
		dataset: 'municipal/ages',
		series: 'under-15',
		table: KEY_FIGURES,
		contents: {
			code: 'vaesto_alle15_p',
			labels: { en: 'Share of persons aged under 15, %', fi: 'Alle 15-vuotiaiden osuus, %' },
		},
	},
	{
		dataset: 'municipal/ages',
		series: 'over-64',
		table: KEY_FIGURES,
		contents: { code: 'vaesto_yli64_p', labels: { fi: '65 vuotta täyttäneiden osuus, %' } },
	},
	{
		dataset: 'municipal/ages',
		series: 'mean-age',
		table: KEY_FIGURES,
		contents: { code: 'vaesto_keski_ika', labels: { fi: 'Keski-ikä, molemmat sukupuolet' } },
	},
];

/**
 * How certain the values of a recipe are.
 *
 * @param recipe the recipe
 * @returns `derived` where values are added up, otherwise `verified`, since they are read at the publisher
 */
export function statusOf({ ages }: Recipe): Status {
	return ages === undefined ? 'verified' : 'derived';
}
