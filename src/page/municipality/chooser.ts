import { fetchDivision } from '../../browser/municipality/division.ts';
import { municipalityField } from '../../browser/municipality/field.ts';
import { onLanguage, pageLanguage } from '../deck/language.ts';
import { explainFailure, notifyFailure } from '../deck/notices.ts';

/** What a field of the page is connected with. */
interface Connections {
	/** What knows the choice. */
	readonly choice: typeof import('./choice.ts');
	/** Is called when something has been chosen in the field, and is kept. */
	onChoose(): void;
}

/**
 * Puts a field for choosing a municipality into a place of the page, unless one is there. It follows the choice and the
 * language of the page.
 *
 * @param place the element that gets it
 * @param id the id of the field
 * @param connections what it is connected with
 */
export function fillChooser(place: HTMLElement, id: string, { choice, onChoose }: Connections): void {
	if (place.querySelector('.municipality-field')) return;
	const field = municipalityField({
		id,
		language: pageLanguage(),
		load: fetchDivision,
		onChoose(municipality) {
			choice.choose(municipality).catch((error: unknown) => void notifyFailure('noMunicipality', error));
			onChoose();
		},
		onFailure: (error) => void explainFailure(error),
	});
	field.show(choice.shownNow());
	choice.onMunicipality(field.show);
	onLanguage(() => field.speak(pageLanguage()));
	place.append(field.element);
}
