import { createCanvas, loadImage } from '@napi-rs/canvas';

/** The ground of the icon: what a launcher that cuts the icon itself finds in its corners. */
const GROUND = '#005f73';

/**
 * The icon of the site as pixels, for what takes no drawing.
 *
 * @param drawing the content of `favicon.svg`
 * @param size its width and height in pixels
 * @param corners whether its corners stay round; what is cut by a telephone is filled up to the edge
 * @returns a PNG
 */
export async function drawIcon(drawing: Buffer, size: number, corners: 'round' | 'filled'): Promise<Buffer> {
	const image = await loadImage(drawing);
	image.width = size;
	image.height = size;
	const canvas = createCanvas(size, size);
	const context = canvas.getContext('2d');
	if (corners === 'filled') {
		context.fillStyle = GROUND;
		context.fillRect(0, 0, size, size);
	}
	context.drawImage(image, 0, 0, size, size);
	return canvas.toBuffer('image/png');
}
