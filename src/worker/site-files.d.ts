/** A file of the built site. Where its name does not change with its content, `revision` does. */
interface SiteFile {
	readonly url: string;
	readonly revision: string | null;
}

/** What the build puts in: the files that the worker keeps, by their paths below its own folder. */
declare const SITE_FILES: SiteFile[];

/** How much room they take, in bytes. */
declare const SITE_BYTES: number;
