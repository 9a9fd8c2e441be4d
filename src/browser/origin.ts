/** Where messages from windows of this site come from. A page that was opened as a file has no origin: it is "null". */
export const origin: string = globalThis.origin;

/** Whom messages to windows of this site are meant for. To pages without an origin they can only be sent by window. */
export const recipient: string = origin === 'null' ? '*' : origin;
