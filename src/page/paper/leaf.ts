import { element } from '../../browser/element.ts';

/** What stands at the head and the foot of a page. */
export interface Running {
	readonly left: string;
	readonly right: string;
}

/** A page of paper, with a place for what it holds. Its number is written when all pages are there. */
export function leafOf(kind: string, running?: Running): { leaf: HTMLElement; body: HTMLElement } {
	const body = element('div', 'leaf-body');
	const leaf = element('div', `leaf ${kind}`, body);
	if (!running) return { leaf, body };
	const head = element('p', 'running', element('span', '', running.left), element('span', '', running.right));
	const foot = element('p', 'folio');
	// They repeat on each page what the page says once: for the eye alone.
	for (const each of [head, foot]) each.ariaHidden = 'true';
	leaf.prepend(head);
	leaf.append(foot);
	return { leaf, body };
}

/** Writes the numbers of the pages, and those that other pages refer to by the id of what they refer to. */
export function numberLeaves(paper: HTMLElement, say: (page: number, pages: number) => string): void {
	const leaves = [...paper.querySelectorAll<HTMLElement>('.leaf')];
	for (const [index, leaf] of leaves.entries()) {
		leaf.classList.toggle('even', index % 2 === 1);
		const folio = leaf.querySelector('.folio');
		if (folio) folio.textContent = say(index + 1, leaves.length);
	}
	for (const reference of paper.querySelectorAll<HTMLElement>('[data-page-of]')) {
		const target = document.getElementById(reference.dataset.pageOf ?? '');
		const leaf = target?.closest<HTMLElement>('.leaf');
		if (leaf) reference.textContent = reference.textContent.replace('{{page}}', String(leaves.indexOf(leaf) + 1));
	}
}

/** A place that links lead to. */
export function anchorOf(id: string): HTMLElement {
	const anchor = element('a', 'anchor');
	anchor.id = id;
	return anchor;
}
