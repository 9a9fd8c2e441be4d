import { canShowSlides } from '../page/can-show-slides.ts';

/**
 * Hides the deck until another page of the file has replaced it. The deck stays visible in a browser that is too old to
 * start the file, because nothing would replace it there.
 */
if (canShowSlides() && /[?&]page=/u.test(location.search)) document.documentElement.hidden = true;
