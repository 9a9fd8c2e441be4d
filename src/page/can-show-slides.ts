/**
 * Whether this browser has what the slide view is made of, and with it all else that comes by script: the newest of it is asked
 * for, since whoever has that has what is older. Without it the page stays the article that it is without script.
 */
export function canShowSlides(): boolean {
	return (
		'popover' in HTMLElement.prototype &&
		'adoptedStyleSheets' in document &&
		CSS.supports('color', 'light-dark(red,red)')
	);
}
