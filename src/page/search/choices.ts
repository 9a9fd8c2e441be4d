/** A list of options under a field that keeps the focus: which option is chosen is said by `aria-activedescendant`. */
export interface Choices {
	/** Shows other options; none of them is chosen. */
	show(options: readonly HTMLElement[]): void;
	/** Chooses the option so many after the chosen one, around the ends of the list. */
	move(steps: number): void;
	/** The place of the chosen option; -1 when none is. */
	readonly chosen: number;
}

/**
 * Makes a field and a list a combobox.
 *
 * @param pick is told the place of an option that is clicked
 */
export function choicesOf(field: HTMLInputElement, list: HTMLElement, pick: (at: number) => void): Choices {
	let chosen = -1;
	field.role = 'combobox';
	field.setAttribute('aria-autocomplete', 'list');
	field.setAttribute('aria-controls', list.id);
	list.role = 'listbox';
	const options = () => [...list.children];
	const choose = (at: number) => {
		options()[chosen]?.setAttribute('aria-selected', 'false');
		chosen = at;
		const option = options()[at];
		if (!option) {
			field.removeAttribute('aria-activedescendant');
			return;
		}
		option.setAttribute('aria-selected', 'true');
		field.setAttribute('aria-activedescendant', option.id);
		option.scrollIntoView({ block: 'nearest' });
	};
	list.addEventListener('click', ({ target }) => {
		const option = target instanceof Element ? target.closest('[role=option]') : null;
		if (option) pick(options().indexOf(option));
	});
	// The focus stays in the field.
	list.addEventListener('mousedown', (event) => event.preventDefault());
	return {
		show(shown) {
			for (const [at, option] of shown.entries()) {
				option.role = 'option';
				option.id = `${list.id}-${at}`;
				option.setAttribute('aria-selected', 'false');
			}
			list.replaceChildren(...shown);
			list.hidden = shown.length === 0;
			field.ariaExpanded = String(shown.length > 0);
			choose(-1);
		},
		move(steps) {
			const count = list.children.length;
			if (count === 0) return;
			choose(chosen < 0 ? (steps > 0 ? 0 : count - 1) : (chosen + steps + count) % count);
		},
		get chosen() {
			return chosen;
		},
	};
}
