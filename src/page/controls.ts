import { openPresenter } from './audience/open-presenter.ts';
import { canFillScreen, toggleFullScreen } from './deck/full-screen.ts';
import { toggleOverview } from './deck/overview.ts';
import { closePanels } from './deck/panels.ts';
import { focusHeading, indexOf, sections } from './deck/slides.ts';
import { currentIndex, go, next, onSlide, previous } from './deck/stage.ts';
import { onStage, setFlag } from './deck/state.ts';

/** How long the controls stay after the last movement, in milliseconds. */
const LINGER = 2500;
let resting = 0;

/** Makes the controls work, and hides them and the pointer while they are not needed. */
export function startControls(): void {
	const actions: Readonly<Record<string, () => void>> = {
		previous,
		next,
		overview: toggleOverview,
		'full-screen': () => void toggleFullScreen(),
		present: openPresenter,
	};
	for (const button of document.querySelectorAll<HTMLButtonElement>('[data-action]')) {
		const action = actions[button.dataset.action ?? ''];
		if (action) button.addEventListener('click', action);
		if (button.dataset.action === 'full-screen') button.hidden = !canFillScreen();
	}
	for (const type of ['pointermove', 'pointerdown'] as const) document.addEventListener(type, stir);
	document.addEventListener('click', followLink);
	document.querySelector('.skip')?.addEventListener('click', skip);
	onSlide(showPlace);
}

/** Someone is there: the controls come, and go again after a while. */
function stir(): void {
	setFlag('controls', true);
	clearTimeout(resting);
	resting = window.setTimeout(() => setFlag('controls', false), LINGER);
}

/** In the slide view the content is the slide on the stage. */
function skip(event: Event): void {
	if (!onStage()) return;
	event.preventDefault();
	focusHeading(sections[currentIndex()]);
}

/** A link to another slide goes there without a new entry in the history, so that Back leaves the deck. */
function followLink(event: MouseEvent): void {
	if (!onStage() || event.defaultPrevented || event.button !== 0) return;
	if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
	const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#/"]') : null;
	if (!link) return;
	event.preventDefault();
	closePanels();
	go(indexOf(link.hash.slice(2)));
}

function showPlace(index: number): void {
	const place = document.getElementById('place');
	if (place) place.textContent = `${index + 1} / ${sections.length}`;
	disable('previous', index === 0);
	disable('next', index === sections.length - 1);
	const here = `#/${sections[index]?.id}`;
	for (const link of document.querySelectorAll<HTMLAnchorElement>('#contents-panel li a')) {
		if (link.getAttribute('href') === here) link.setAttribute('aria-current', 'true');
		else link.removeAttribute('aria-current');
	}
}

/** A disabled button would lose the focus: it only says that it leads nowhere. */
function disable(action: string, disabled: boolean): void {
	document.querySelector(`[data-action="${action}"]`)?.setAttribute('aria-disabled', String(disabled));
}
