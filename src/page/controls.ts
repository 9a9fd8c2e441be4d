import { openPresenter } from './audience/open-presenter.ts';
import { canFillScreen, toggleFullScreen } from './deck/full-screen.ts';
import { toggleOverview } from './deck/overview.ts';
import { closePanels } from './deck/panels.ts';
import { focusHeading, indexOf, sections } from './deck/slides.ts';
import { currentIndex, go, next, onSlide, previous } from './deck/stage.ts';
import { onStage, setFlag } from './deck/state.ts';

/** How long the controls stay visible after the last pointer movement, in milliseconds. */
const LINGER = 2500;
let hideTimer = 0;

/** Connects the buttons of the controls with their actions, and hides controls and pointer while the pointer rests. */
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
	for (const type of ['pointermove', 'pointerdown'] as const) document.addEventListener(type, showControls);
	document.addEventListener('click', followLink);
	document.querySelector('.skip')?.addEventListener('click', skip);
	onSlide(showPlace);
}

/** Shows the controls because the pointer has moved, and hides them again after a while. */
function showControls(): void {
	setFlag('controls', true);
	clearTimeout(hideTimer);
	hideTimer = window.setTimeout(() => setFlag('controls', false), LINGER);
}

/** Handles the skip link. In the slide view the main content is the current slide, so the focus goes to its heading. */
function skip(event: Event): void {
	if (!onStage()) return;
	event.preventDefault();
	focusHeading(sections[currentIndex()]);
}

/** Follows a link to another slide without a new history entry, so that Back leaves the deck. */
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

/** Sets `aria-disabled` instead of `disabled`, because a disabled button would lose the focus. */
function disable(action: string, disabled: boolean): void {
	document.querySelector(`[data-action="${action}"]`)?.setAttribute('aria-disabled', String(disabled));
}
