/** Keys that lead to the next and the previous slide, whatever the settings: they are no letters, digits or signs. */
export const FORWARDS: readonly string[] = ['ArrowRight', 'ArrowDown', 'PageDown', 'Enter', ' '];
export const BACKWARDS: readonly string[] = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'];
