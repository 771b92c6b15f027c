import { z } from 'zod';
import { registrationForm } from '../registration/registration-form.ts';

const { title, givenName, familyName, address, postcode, jobTitle, telephone } = registrationForm.shape;
const zones = new Set(Intl.supportedValuesOf('timeZone'));
const orNothing = <T extends z.ZodType<string>>(field: T) => z.union([z.literal(''), field]);

const choices = {
  locale: z.enum(['en', 'cy'], 'not_valid'),
  zone: z.string().refine(zone => zones.has(zone), 'zone_unknown'),
};
const employer = z.object({ title, givenName, familyName, jobTitle, address, postcode, telephone, ...choices });
/** The provider knows where its own staff work. */
const staff = z.object({
  ...{ title, givenName, familyName },
  ...{ jobTitle: orNothing(jobTitle), address: orNothing(address) },
  ...{ postcode: orNothing(postcode), telephone: orNothing(telephone) },
  ...choices,
});

/** What the owner of an account may change of it (ACC.M1); the rest is the provider's. */
export type OwnDetails = z.output<typeof employer>;

/** The form of it, by the kind of account. */
export const detailsForm = (kind: 'employer' | 'staff' | 'member') => (kind === 'employer' ? employer : staff);
