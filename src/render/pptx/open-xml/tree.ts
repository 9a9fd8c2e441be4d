import { type Xml, xml } from './xml.ts';

/** Gives each shape of a part an id of its own. The tree itself has 1. */
export class ShapeIds {
	#last = 1;

	next(): number {
		this.#last++;
		return this.#last;
	}
}

/**
 * The tree of shapes of a part.
 *
 * @param shapes in reading order, which is also the order in which they lie on each other
 */
export function shapeTree(shapes: readonly Xml[]): Xml {
	return xml`<p:spTree>
		<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>
		<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>
		${shapes}
	</p:spTree>`;
}

/** A ground of one colour. */
export function background(fill: Xml): Xml {
	return xml`<p:bg><p:bgPr>${fill}<a:effectLst/></p:bgPr></p:bg>`;
}
