import type { Engine as EngineName } from '../../../src/commands/machine.ts';
import type { KeyStroke } from './key-stroke.ts';

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** A place in a window, in CSS pixels from its upper left corner. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** A file that a page has handed to its reader. */
export interface SavedFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** What an engine can do under its driver. */
export interface Capabilities {
	/** Whether a page can be printed into a PDF file. */
	readonly prints: boolean;
	/** Whether what a page complains of is heard from its first line on and from its frames, or only later and from itself. */
	readonly hearsFromTheStart: boolean;
}

/** A browser that is driven. Each driver has its own. */
export interface Engine {
	readonly name: EngineName;
	readonly version: string;
	readonly can: Capabilities;
	/** Starts with no window open, and hears nothing of another session's windows. */
	session(): Promise<Session>;
	/** Ends the browser and all that was started for it. */
	close(): Promise<void>;
}

/** Windows of one reader. */
export interface Session {
	/** Opens an empty window. */
	open(size: Size): Promise<DrivenWindow>;
	/** Does what makes a page open a window, and returns that window. */
	opened(act: () => Promise<void>): Promise<DrivenWindow>;
	/** Does what makes a page save a file, and returns that file. */
	saved(act: () => Promise<void>): Promise<SavedFile>;
	/** What all windows so far have complained of: errors, warnings and violations of the policy. */
	complaints(): Promise<readonly string[]>;
	/** Closes all windows. */
	close(): Promise<void>;
}

/** A window, as far as each driver handles it in its own way. */
export interface DrivenWindow {
	/** Opens an address, and waits until the page is parsed. */
	goto(address: string): Promise<void>;
	reload(): Promise<void>;
	/** Gives the page a size, whatever the window has around it. */
	resize(size: Size): Promise<void>;
	/** Computes an expression in the page; a promise is waited for. Throws what the page throws. */
	run(expression: string): Promise<unknown>;
	press(stroke: KeyStroke): Promise<void>;
	movePointer(to: Point): Promise<void>;
	/** Presses and releases the main button of the pointer. */
	click(at: Point): Promise<void>;
	/** What the page looks like, as PNG. */
	screenshot(): Promise<Uint8Array>;
	/** The page printed on the paper that it asks for. Throws where {@link Capabilities.prints} is false. */
	pdf(): Promise<Uint8Array>;
	close(): Promise<void>;
}
