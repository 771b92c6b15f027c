import { z } from 'zod';
import { isEmailAddress } from '../names/email-address.ts';
import { plainName, tidyLine, tidyLines } from '../names/personal-name.ts';
import { tidyUsername } from '../names/username.ts';

const line = (missing: string, most: number) =>
  z.string().transform(tidyLine).pipe(z.string().min(1, missing).max(most, 'too_long'));
const name = (missing: string) => line(missing, 80).pipe(z.string().regex(plainName, 'name_signs'));
const chosen = z.union([z.uuid(), z.literal('').transform(() => undefined)], 'not_valid').optional();

/** What somebody who registers types (A1.1), field by field. What depends on the organisation is checked against it afterwards. */
export const registrationForm = z.object({
  verificationCode: z.string().trim().min(1, 'code_missing').max(100, 'code_wrong'),
  location: chosen,
  title: z.string().transform(tidyLine).pipe(z.string().max(30, 'too_long')).default(''),
  givenName: name('given_name_missing'),
  familyName: name('family_name_missing'),
  address: z.string().transform(tidyLines).pipe(z.string().min(1, 'address_missing').max(400, 'too_long')),
  postcode: line('postcode_missing', 12),
  jobTitle: line('job_title_missing', 120),
  telephone: line('telephone_missing', 40).pipe(
    z.string().regex(/^(?=(?:\D*\d){6})[\d\s()+./-]+(?:\s?(?:ext|x|est)\.?\s?\d{1,6})?$/i, 'telephone_wrong'),
  ),
  email: z.string().trim().min(1, 'email_missing').refine(isEmailAddress, 'email_wrong'),
  emailAgain: z.string().trim(),
  node: chosen,
  division: chosen,
  department: chosen,
  /** "This is the right node and department": who will see the cases depends on it (ACC.R6). */
  placeConfirmed: z.boolean(),
  username: z.string().transform(tidyUsername),
  password: z.string(),
  passwordAgain: z.string(),
  locale: z.enum(['en', 'cy']).default('en'),
});
export type RegistrationForm = z.output<typeof registrationForm>;
