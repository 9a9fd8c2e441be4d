/** The faces that paper is set in, as `styles/paper/font.css` names them. */
const FACES = ['400', '600', '700'].map((weight) => `${weight} 1em "Source Sans 3 Paper"`);

/** Fetches the fonts for paper, so that lines break where they will be printed. Without them, the font of the screen is used. */
export async function loadFonts(): Promise<void> {
	await Promise.allSettled(FACES.map((face) => document.fonts.load(face)));
}
