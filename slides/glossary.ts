import type { SlideDefining, TermId } from '../src/model/glossary.ts';

/**
 * The terms that a slide defines. Their words belong to that slide, and they are not marked on it. All other terms have
 * their name and definition in `locales/…/glossary.json`.
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

/**
 * Whether a slide defines a term, so that the glossary file has no definition of it.
 *
 * @param id a term of the glossary
 */
export const isDefinedOnSlide = (id: TermId): id is keyof SlideDefining => id in definedOnSlides;
