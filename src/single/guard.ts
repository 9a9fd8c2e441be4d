import { queryIn } from '../model/query.ts';
import { canShowSlides } from '../page/can-show-slides.ts';

/**
 * Hides the deck until another page of the file has replaced it. The deck stays visible in a browser that is too old to
 * start the file, because nothing would replace it there.
 */
if (canShowSlides() && queryIn(location.search).has('page')) document.documentElement.hidden = true;
