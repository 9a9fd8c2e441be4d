/**
 * What the windows of a talk share is called, their channel as well as the lock that says that the talk goes on.
 *
 * @param site the root of the site: a deck in another folder of the same host has a talk of its own
 */
export function talkName({ pathname }: URL): string {
	return `kommundeck.talk ${pathname}`;
}
