import { canShowSlides } from '../page/can-show-slides.ts';

/** Hides the deck while another page of the file is put into its place; only a browser that can start the file puts it there. */
if (canShowSlides() && /[?&]page=/u.test(location.search)) document.documentElement.hidden = true;
