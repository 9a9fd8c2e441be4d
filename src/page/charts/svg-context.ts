import { replacements, type Size } from '../../model/charts/drawing.ts';
import { escapeHtml } from '../../model/html.ts';

/** What of a drawing context can be saved and restored. */
interface State {
	fillStyle: string;
	strokeStyle: string;
	lineWidth: number;
	font: string;
	textAlign: CanvasTextAlign;
	textBaseline: CanvasTextBaseline;
	dash: readonly number[];
	matrix: readonly number[];
}

const IDENTITY: readonly number[] = [1, 0, 0, 1, 0, 0];

/**
 * A context that writes down as SVG what Chart.js draws on it, as the build does with a canvas of its own. Of a context it
 * has what charts of ours use: bars, lines, dots and words; nothing is clipped, and nothing is translucent.
 */
export class SvgContext implements State {
	fillStyle = '#000';
	strokeStyle = '#000';
	lineWidth = 1;
	font = '10px sans-serif';
	textAlign: CanvasTextAlign = 'start';
	textBaseline: CanvasTextBaseline = 'alphabetic';
	dash: readonly number[] = [];
	matrix = IDENTITY;
	readonly canvas: { readonly width: number; readonly height: number; getContext(): SvgContext };
	readonly #saved: State[] = [];
	readonly #measuring: CanvasRenderingContext2D;
	#path = '';
	#drawn = '';

	/**
	 * @param size the size of the drawing in pixels
	 * @param measuring measures words: a context of a canvas of the page
	 */
	constructor({ width, height }: Size, measuring: CanvasRenderingContext2D) {
		this.canvas = { width, height, getContext: () => this };
		this.#measuring = measuring;
	}

	/** The drawing as an `svg` element, in which the custom properties of the page stand for its colours. */
	get svg(): string {
		let drawn = this.#drawn;
		for (const [colour, property] of replacements()) drawn = drawn.replaceAll(`"${colour}"`, `"var(${property})"`);
		return `<svg viewBox="0 0 ${this.canvas.width} ${this.canvas.height}" aria-hidden="true">${drawn}</svg>`;
	}

	save(): void {
		const { fillStyle, strokeStyle, lineWidth, font, textAlign, textBaseline, dash, matrix } = this;
		this.#saved.push({ fillStyle, strokeStyle, lineWidth, font, textAlign, textBaseline, dash, matrix });
	}

	restore(): void {
		Object.assign(this, this.#saved.pop());
	}

	translate(x: number, y: number): void {
		this.transform(1, 0, 0, 1, x, y);
	}

	rotate(angle: number): void {
		const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
		this.transform(cos, sin, -sin, cos, 0, 0);
	}

	transform(a: number, b: number, c: number, d: number, e: number, f: number): void {
		const [A = 1, B = 0, C = 0, D = 1, E = 0, F = 0] = this.matrix;
		this.matrix = [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
	}

	setTransform(): void {
		// The ratio of pixels is 1, and Chart.js sets nothing else.
		this.matrix = IDENTITY;
	}

	resetTransform(): void {
		this.matrix = IDENTITY;
	}

	setLineDash(dash: readonly number[]): void {
		this.dash = dash;
	}

	beginPath(): void {
		this.#path = '';
	}

	moveTo(x: number, y: number): void {
		this.#path += `M${round(x)} ${round(y)}`;
	}

	lineTo(x: number, y: number): void {
		this.#path += `${this.#path === '' ? 'M' : 'L'}${round(x)} ${round(y)}`;
	}

	closePath(): void {
		this.#path += 'Z';
	}

	rect(x: number, y: number, width: number, height: number): void {
		this.#path += `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`;
	}

	/** Draws a whole circle; of circles, charts have dots alone. */
	arc(x: number, y: number, radius: number): void {
		const [r, across] = [round(radius), round(2 * radius)];
		this.#path += `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 ${round(-2 * radius)} 0Z`;
	}

	fill(): void {
		this.#write(`fill="${this.fillStyle}"`);
	}

	stroke(): void {
		const dash = this.dash.length > 0 ? ` stroke-dasharray="${this.dash.join(' ')}"` : '';
		this.#write(`fill="none" stroke="${this.strokeStyle}" stroke-width="${this.lineWidth}"${dash}`);
	}

	fillRect(x: number, y: number, width: number, height: number): void {
		this.beginPath();
		this.rect(x, y, width, height);
		this.fill();
	}

	strokeRect(x: number, y: number, width: number, height: number): void {
		this.beginPath();
		this.rect(x, y, width, height);
		this.stroke();
	}

	measureText(text: string): TextMetrics {
		return this.#measured(text, this.textBaseline);
	}

	fillText(text: string, x: number, y: number): void {
		if (text === '') return;
		// SVG sets its words on their baseline; how far that is from where they were asked for depends on the font.
		const asked = this.#measured(text, this.textBaseline).fontBoundingBoxAscent;
		const down = this.#measured(text, 'alphabetic').fontBoundingBoxAscent - asked;
		// Before the weight, Chart.js writes the style.
		const [, weight = '400', size = '10'] = /(?:(\d+) )?([\d.]+)px/u.exec(this.font) ?? [];
		const anchor = { center: 'middle', right: 'end', end: 'end', left: 'start', start: 'start' }[this.textAlign];
		const bold = weight === '400' ? '' : ` font-weight="${weight}"`;
		this.#drawn += `<text x="${round(x)}" y="${round(y + down)}"${this.#moved()} text-anchor="${anchor}" font-size="${size}"${bold} fill="${this.fillStyle}">${escapeHtml(text.replaceAll(' ', '\u00A0'))}</text> `;
	}

	/** What lies outside is not drawn at all, so nothing need be cut off. */
	clip(): void {}

	/** There is nothing that could be cleared. */
	clearRect(): void {}

	#measured(text: string, baseline: CanvasTextBaseline): TextMetrics {
		this.#measuring.font = this.font;
		this.#measuring.textBaseline = baseline;
		return this.#measuring.measureText(text);
	}

	#write(paint: string): void {
		if (this.#path !== '') this.#drawn += `<path ${paint}${this.#moved()} d="${this.#path}"/>`;
	}

	#moved(): string {
		return this.matrix.every((value, index) => value === IDENTITY[index])
			? ''
			: ` transform="matrix(${this.matrix.map((value) => Math.round(value * 1000) / 1000).join(' ')})"`;
	}
}

function round(value: number): string {
	return String(Math.round(value * 10) / 10);
}
