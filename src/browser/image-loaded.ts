/**
 * Waits until an image has loaded. It may not be decoded yet.
 *
 * @param image the image, which may have loaded already
 * @throws Error with the image's address when it cannot be loaded
 */
export function imageLoaded(image: HTMLImageElement): Promise<void> {
	return new Promise((resolve, reject) => {
		const settle = () => (image.naturalWidth > 0 ? resolve() : reject(new Error(image.src)));
		if (image.complete) settle();
		else for (const type of ['load', 'error']) image.addEventListener(type, settle, { once: true });
	});
}
