import { issueLink } from '#modules/accounts/index.ts';
import { confirmedChannels } from '#modules/persons/index.ts';
import { openTask } from '#modules/tasks/index.ts';
import { Refused, type Scope } from '#platform/operation/index.ts';
import type { CaseBrief } from '../case-brief.ts';
import { latestEnd, type SightTerms } from '../clock.ts';
import type { Letter } from '../load-letter.ts';

/**
 * Makes the link by which the employee reads, to one confirmed address, and says where each opening's code goes: the other confirmed one,
 * or, where there is none, a printed sheet and their date of birth (ADV.4). Answers what the letter keeps of it.
 * Throws Refused without any confirmed address: nothing goes to one that nobody confirmed (REF.L6).
 */
export async function sendSightLink(
  scope: Scope,
  letter: Letter,
  seen: CaseBrief,
  terms: SightTerms,
): Promise<{ link_id: string; code_posted: boolean }> {
  const { email, mobile } = await confirmedChannels(scope, seen.person);
  if (!email && !mobile) throw new Refused('advice.obstacle.address');
  const onPaper = !email || !mobile;
  if (onPaper && !seen.dateOfBirth) throw new Refused('advice.birth_date_missing');
  const { token, version } = await issueLink(scope, {
    ...{ purpose: 'sight', organisation: seen.organisation, object: letter.id, person: seen.person },
    ...(email ? { channel: 'email', address: email } : { channel: 'text', address: mobile! }),
    ...(onPaper
      ? { codeChannel: 'print', codeAddress: '', alsoAsks: seen.dateOfBirth! }
      : { codeChannel: 'text', codeAddress: mobile }),
    expiresAt: latestEnd(scope.now, terms),
  });
  scope.notify({
    ...{
      kind: letter.current_version > 1 ? 'correction_answered' : 'sight_ready',
      organisation: seen.organisation,
      to: email ? { email } : { text: mobile! },
    },
    ...{ person: seen.person, locale: letter.locale, reference: { token, version, letter: letter.id } },
  });
  if (onPaper)
    await openTask(scope, {
      ...{ kind: 'sight_code_sheet', organisation: seen.organisation, desk: 'clinician', label: seen.reference },
      subject: { kind: 'case', id: seen.id },
    });
  return { link_id: token, code_posted: onPaper };
}
