import type { SlideDefining, TermId } from '../src/model/glossary.ts';

/**
 * The terms that a slide defines: their words stand there, and they are not marked there. Every other term of the glossary
 * has its name and its definition in `locales/…/glossary.json`.
 */
export const definedOnSlides: SlideDefining = {
	immigrant: { slide: 'concepts-people', key: 'immigrant' },
	refugee: { slide: 'concepts-people', key: 'refugee' },
	'quota-refugee': { slide: 'concepts-people', key: 'quotaRefugee' },
	'asylum-seeker': { slide: 'concepts-people', key: 'asylumSeeker' },
	'integration-customer': { slide: 'concepts-people', key: 'integrationCustomer' },
	'international-recruitment': { slide: 'concepts-recruitment', key: 'internationalRecruitment' },
	'work-and-education': { slide: 'concepts-recruitment', key: 'workAndEducation' },
	'international-talent': { slide: 'concepts-recruitment', key: 'internationalTalent' },
};

/** The terms of the glossary that are no abbreviations come first; the page sorts them by the alphabet of its language. */
export const isDefinedOnSlide = (id: TermId): id is keyof SlideDefining => id in definedOnSlides;
