/** The key of what a reader has chosen about use without the net: `on`, `off`, or nothing. */
export const OFFLINE_CHOICE = 'offline';
