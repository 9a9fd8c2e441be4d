/** The address at which the tested site takes itself to be published. */
export const ADDRESS = 'https://example.org/deck/';
