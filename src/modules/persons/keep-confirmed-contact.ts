import { newId } from '#platform/db/id.ts';
import { Invalid, type Problem, type Scope, type StaffActor } from '#platform/operation/index.ts';
import type { ContactKind, PersonsTables } from './tables.ts';

export interface ConfirmedContact {
  kind: ContactKind;
  value: string;
  /** Who asked, when, and what the person said. */
  how: string;
  /** Whose addresses are the employer's: asked about twice (REF.L6). */
  employer: { domains: readonly string[]; referrerEmail: string; usedByColleague: boolean };
  chosenAllTheSame: boolean;
}

/**
 * Writes down an address that the person themselves confirmed, inside a running operation of staff, whose entry tells it
 * (REF.L6). A newer address of a kind ends the older one, which is answered. @throws Invalid for an address that cannot be one
 */
export async function keepConfirmedContact(
  scope: Scope<StaffActor>,
  person: string,
  contact: ConfirmedContact,
): Promise<{ id: string; value: string; before?: string; employers: boolean }> {
  const value = contact.kind === 'mobile' ? contact.value.replace(/[\s().-]/g, '') : contact.value.trim();
  const employers = contact.kind === 'email' && isEmployers(value, contact.employer);
  refuseProblems(value, contact, employers);
  const before = await endOlder(scope, person, contact.kind);
  const id = newId(scope.now.getTime());
  await scope.tx
    .withTables<PersonsTables>()
    .insertInto('persons.contact_points')
    .values({
      ...{ id, person_id: person, kind: contact.kind, value, source: 'staff', created_at: scope.now },
      ...{ confirmed_at: scope.now, confirmed_by: scope.actor.account, confirmed_how: contact.how },
    })
    .execute();
  return { id, value, ...(before ? { before } : {}), employers };
}

/** Would a letter to this address be opened at work? The referrer's own, a colleague's, or one in a domain of the employer or below it. */
function isEmployers(address: string, employer: ConfirmedContact['employer']): boolean {
  const { domains, referrerEmail, usedByColleague } = employer;
  const lower = address.trim().toLowerCase();
  const domain = lower.slice(lower.lastIndexOf('@') + 1);
  return (
    usedByColleague ||
    (lower !== '' && lower === referrerEmail.trim().toLowerCase()) ||
    domains.some(each => domain === each.toLowerCase() || domain.endsWith(`.${each.toLowerCase()}`))
  );
}

const shapes: Record<ContactKind, { fits: RegExp; message: string }> = {
  email: { fits: /^[^\s@<>"',;:]+@[^\s@<>"',;:.]+(\.[^\s@<>"',;:.]+)+$/, message: 'persons.email_wanted' },
  mobile: { fits: /^\+?\d{7,15}$/, message: 'persons.mobile_wanted' },
  post: { fits: /\p{L}/u, message: 'persons.address_wanted' },
};

function refuseProblems(value: string, contact: ConfirmedContact, employers: boolean): void {
  const problems: Problem[] = [];
  if (!shapes[contact.kind].fits.test(value)) problems.push({ field: 'value', message: shapes[contact.kind].message });
  if (!/\p{L}/u.test(contact.how)) problems.push({ field: 'how', message: 'persons.how_wanted' });
  if (!problems.length && employers && !contact.chosenAllTheSame)
    problems.push({ field: 'chosenAllTheSame', message: 'persons.employer_address' });
  if (problems.length) throw new Invalid(problems);
}

async function endOlder(scope: Scope, person: string, kind: ContactKind): Promise<string | undefined> {
  const ended = await scope.tx
    .withTables<PersonsTables>()
    .updateTable('persons.contact_points')
    .set({ ended_at: scope.now })
    .where('person_id', '=', person)
    .where('kind', '=', kind)
    .where('ended_at', 'is', null)
    .returning('value')
    .execute();
  return ended[0]?.value;
}
