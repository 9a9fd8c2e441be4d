/** What a talk that is followed is called in addresses, and where the tab and the browser keep what they know of it. */
export const LIVE = 'live';
