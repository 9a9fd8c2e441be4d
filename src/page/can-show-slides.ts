/**
 * Tells whether this browser supports the features that the slide view and all other scripts need. Only the newest
 * features are tested, because a browser that has them has the older ones too. In a browser without them the page stays
 * the article that it is without script.
 */
export function canShowSlides(): boolean {
	return (
		'popover' in HTMLElement.prototype &&
		'adoptedStyleSheets' in document &&
		CSS.supports('color', 'light-dark(red,red)')
	);
}
