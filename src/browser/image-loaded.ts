/** Waits until an image has come. Rejects, naming it, when it does not. */
export function imageLoaded(image: HTMLImageElement): Promise<void> {
	return new Promise((resolve, reject) => {
		const settle = () => (image.naturalWidth > 0 ? resolve() : reject(new Error(image.src)));
		if (image.complete) settle();
		else for (const type of ['load', 'error']) image.addEventListener(type, settle, { once: true });
	});
}
