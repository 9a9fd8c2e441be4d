import { z } from 'zod';

/** What whoever publishes the site has filled in. What is null is not known, and the pages say so. */
export type SiteSettings = z.infer<typeof siteSchema>;

/** A text in each language of the site. */
const inBothSchema = z.strictObject({ sv: z.string().trim().min(1), fi: z.string().trim().min(1) });

const webSchema = z.url({ protocol: /^https$/u, error: 'Invalid address: expected https://…' });

const emailSchema = z.email({ error: 'Invalid e-mail address: expected name@example.org' });

const daySchema = z.iso.date({ error: 'Invalid date: expected YYYY-MM-DD' });

/** The address that the site is published at; it gets a slash at its end. */
export const addressSchema = z
	.url({ protocol: /^https?$/u, error: 'Invalid address: expected https://…/' })
	.refine((address) => !/[?#]/u.test(address), 'Invalid address: expected one without ? and #')
	.transform((address) => (address.endsWith('/') ? address : `${address}/`));

/** The authority that supervises accessibility, as the statement names it. */
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

/** What `site.json` may say. */
export const siteSchema = z.strictObject({
	/** Where the site is published. */
	address: addressSchema.nullable(),
	/** The municipality that publishes it, as it stands in a sentence: "Vasa stad". */
	publisher: inBothSchema.nullable().default(null),
	/** Who answers to feedback and reports of errors. */
	contact: emailSchema.nullable().default(null),
	supervisor: supervisorSchema.nullable().default(null),
	/** The day on which the publisher last assessed how accessible the site is. */
	assessed: daySchema.nullable().default(null),
	/** The day on which the statement was made, and on which it was last changed. */
	statement: z
		.strictObject({ made: daySchema, changed: daySchema.nullable().default(null) })
		.nullable()
		.default(null),
});

/** The settings of a site that nobody has filled in. */
export const unfilled: SiteSettings = siteSchema.parse({ address: null });
