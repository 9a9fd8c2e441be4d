import { z } from 'zod';

/**
 * The content of `site.json`, which the publisher of the site fills in. What is null is unknown, and the pages say so.
 */
export type SiteSettings = z.infer<typeof siteSchema>;

/** A text in each language of the site. */
const inBothSchema = z.strictObject({ sv: z.string().trim().min(1), fi: z.string().trim().min(1) });

const webSchema = z.url({ protocol: /^https$/u, error: 'Invalid address: expected https://…' });

const emailSchema = z.email({ error: 'Invalid e-mail address: expected name@example.org' });

const daySchema = z.iso.date({ error: 'Invalid date: expected YYYY-MM-DD' });

/** The address at which the site is published. A slash is added at its end if it has none. */
export const addressSchema = z
	.url({ protocol: /^https?$/u, error: 'Invalid address: expected https://…/' })
	.refine((address) => !/[?#]/u.test(address), 'Invalid address: expected one without ? and #')
	.transform((address) => (address.endsWith('/') ? address : `${address}/`));

/** The authority that supervises accessibility, as named in the accessibility statement. */
const supervisorSchema = z.strictObject({
	name: inBothSchema,
	unit: inBothSchema.nullable().default(null),
	web: z.strictObject({ sv: webSchema, fi: webSchema }),
	email: emailSchema.nullable().default(null),
	phone: z
		.string()
		.regex(/^\+?[\d ]+$/u, 'Invalid telephone number: expected digits and spaces')
		.nullable()
		.default(null),
});

/** Where the broker of live answers: true for the host of the site itself, at `live` below its root. */
export const liveSchema = z.custom<true | string>(
	(value) => value === true || (typeof value === 'string' && isBroker(value)),
	'Invalid broker: expected null, true or "wss://…" without account, ? and #',
);

function isBroker(address: string): boolean {
	return /^wss:\/\/[^@?#]+$/u.test(address) && URL.canParse(address);
}

/** The fields that `site.json` may have. */
export const siteSchema = z.strictObject({
	/** Where the site is published. */
	address: addressSchema.nullable(),
	/** The municipality that publishes it, in the form used within a sentence: "Vasa stad". */
	publisher: inBothSchema.nullable().default(null),
	/** The e-mail address for feedback and error reports. */
	contact: emailSchema.nullable().default(null),
	/** The municipality whose figures the deck shows to whoever has chosen none: a code, or a name in either language. */
	municipality: z.string().trim().min(1).nullable().default(null),
	supervisor: supervisorSchema.nullable().default(null),
	/** The day on which the publisher last assessed the accessibility of the site. */
	assessed: daySchema.nullable().default(null),
	/** The days on which the accessibility statement was made and last changed. */
	statement: z
		.strictObject({ made: daySchema, changed: daySchema.nullable().default(null) })
		.nullable()
		.default(null),
	/** Where the broker of live answers; null for a site without it. */
	live: liveSchema.nullable().default(null),
	/** Whether the site offers the deck as a presentation to edit, in each language. */
	pptx: z.boolean().default(false),
});

/** The settings of a site for which nobody has filled in anything. */
export const unfilled: SiteSettings = siteSchema.parse({ address: null });
