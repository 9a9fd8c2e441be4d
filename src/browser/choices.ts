/** A listbox below a field that keeps the focus. The selected option is exposed by `aria-activedescendant`. */
export interface Choices {
	/** Replaces the options; none of them is selected. */
	show(options: readonly HTMLElement[]): void;
	/** Moves the selection by a number of options, forwards or backwards, and wraps around at the ends of the list. */
	move(steps: number): void;
	/** Selects an option by its index, or none by -1. */
	select(at: number): void;
	/** The index of the selected option; -1 when there is none. */
	readonly chosen: number;
}

/**
 * Turns a field and a list into a combobox (ARIA).
 *
 * @param field the input that keeps the focus
 * @param list the element that holds the options; it needs an id
 * @param pick called with the index of an option that is clicked
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
	// A press on the list would otherwise take the focus from the field.
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
		select: choose,
		get chosen() {
			return chosen;
		},
	};
}
