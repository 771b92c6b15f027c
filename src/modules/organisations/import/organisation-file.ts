import { z } from 'zod';
import { isDay } from '#platform/clock/day.ts';
import { features, permissions, policies, targets } from '../settings.ts';
import { tidyVerificationCode } from '../verification-code.ts';

/** A manager node with those below it. A plain text is a node without any. */
export interface NodeInFile {
  name: string;
  children: readonly NodeInFile[];
}

const deepest = 5;

/** A name on one line, tidied. */
export const line = (most: number) =>
  z
    .string('is missing, or is not a text')
    .transform(text =>
      text
        .normalize('NFC')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g, '')
        .trim(),
    )
    .pipe(z.string().min(1, 'is empty').max(most, `is longer than ${most} characters`));

const names = z
  .array(line(120), 'is a list of names')
  .max(5000, 'has more than 5,000 names')
  .superRefine(refuseTwice)
  .default([]);

const domain = z
  .string('is not a text')
  .transform(text => text.trim().toLowerCase())
  .pipe(
    z
      .string()
      .regex(
        /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/,
        'is a mail domain such as works.example',
      ),
  );

const node: z.ZodType<NodeInFile> = z.lazy(() =>
  z.union(
    [
      line(120).transform(name => ({ name, children: [] })),
      z.strictObject({
        name: line(120),
        children: z.array(node, 'is a list of nodes').superRefine(refuseSameName).default([]),
      }),
    ],
    'is a name, or an object with "name" and "children"',
  ),
);

/** What `organisation import` reads (ACC.O1). What is left out takes its default; a setting nobody knows is refused. */
export const organisationFile = z.strictObject({
  code: z
    .string('is missing, or is not a text')
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2,6}$/, 'is 2 to 6 letters from A to Z'),
  name: line(200),
  verificationCode: z
    .string('is not a text')
    .transform(tidyVerificationCode)
    .pipe(z.string().regex(/^[A-Z0-9](?:[A-Z0-9-]{4,38})[A-Z0-9]$/, 'is 6 to 40 letters, digits and hyphens'))
    .optional(),
  domains: z
    .array(domain, 'is a list of mail domains')
    .min(1, 'names at least one mail domain')
    .superRefine(refuseTwice),
  forms: z
    .array(
      z.string('is not a text').regex(/^[A-Z][A-Z0-9]{0,11}$/, 'is the code of a form, such as OM'),
      'is a list of form codes',
    )
    .min(1, 'names at least one form')
    .superRefine(refuseTwice),
  features: features.default(features.parse({})),
  policies: policies.default(policies.parse({})),
  targets: targets.default(targets.parse({})),
  calendar: z
    .enum(
      ['england-and-wales', 'scotland', 'northern-ireland'],
      'is "england-and-wales", "scotland" or "northern-ireland"',
    )
    .default('england-and-wales'),
  ownDays: z
    .array(z.string('is not a text').refine(isDay, 'is a day such as 2026-12-24'), 'is a list of days')
    .max(400, 'has more than 400 days')
    .default([]),
  languages: z
    .array(z.enum(['en', 'cy'], 'is "en" or "cy"'), 'is a list of languages')
    .min(1, 'names at least one language')
    .superRefine(refuseTwice)
    .default(['en', 'cy']),
  registrationPermissions: z
    .array(z.enum(permissions, `is one of ${permissions.join(', ')}`), 'is a list of permissions')
    .superRefine(refuseTwice)
    .default(['refer']),
  brand: z
    .strictObject({
      colour: z
        .string('is not a text')
        .regex(/^#[0-9a-fA-F]{6}$/, 'is a colour such as #1d5f8a')
        .optional(),
    })
    .default({}),
  contact: z
    .strictObject({
      name: line(120).optional(),
      email: z.email('is an e-mail address').max(254).optional(),
      telephone: line(40).optional(),
    })
    .default({}),
  locations: names,
  divisions: names,
  departments: names,
  nodes: z.array(node, 'is a list of nodes').superRefine(refuseSameName).superRefine(refuseDeep).default([]),
});
export type OrganisationFile = z.output<typeof organisationFile>;

/** What is wrong with a file, a line each: where, then what. */
export function organisationFileProblems(content: unknown): string[] {
  const read = organisationFile.safeParse(content);
  if (read.success) return [];
  return read.error.issues.map(issue => {
    const where = issue.path
      .map((part, i) => (typeof part === 'number' ? `[${part + 1}]` : i ? `.${String(part)}` : part))
      .join('');
    if (issue.code === 'unrecognized_keys')
      return `${[where, issue.keys.join(', ')].filter(Boolean).join('.')}: is not a setting we know`;
    return `${where || 'the file'}: ${issue.message.startsWith('Invalid input') ? 'is not an object' : issue.message}`;
  });
}

function refuseTwice(list: readonly string[], context: z.RefinementCtx): void {
  list.forEach((name, i) => {
    if (list.findIndex(other => other.toLowerCase() === name.toLowerCase()) < i)
      context.addIssue({ code: 'custom', path: [i], message: `"${name}" stands there twice` });
  });
}

function refuseSameName(list: readonly NodeInFile[], context: z.RefinementCtx): void {
  refuseTwice(
    list.map(each => each.name),
    context,
  );
}

function refuseDeep(list: readonly NodeInFile[], context: z.RefinementCtx): void {
  const look = (nodes: readonly NodeInFile[], path: (string | number)[], depth: number): void =>
    nodes.forEach((each, i) => {
      const here = [...path, i];
      if (depth > deepest)
        context.addIssue({ code: 'custom', path: here, message: `"${each.name}" is deeper than ${deepest} levels` });
      else look(each.children, [...here, 'children'], depth + 1);
    });
  look(list, [], 1);
}
