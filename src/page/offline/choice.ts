/** What a reader has chosen about use without the net is kept under this name. */
export const CHOICE = 'offline';
