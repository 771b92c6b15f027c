import { newId } from '#platform/db/id.ts';
import type { Scope } from '#platform/operation/index.ts';
import type { AdviceTables, ConsentChannel, ConsentDecision, ConsentKind, ReleaseChoice, Silence } from '../tables.ts';
import { assessmentConsentVersion } from './consent-texts.ts';

interface Said {
  organisation: string;
  case: string;
  person: string;
  kind: ConsentKind;
  decision: ConsentDecision;
  channel: ConsentChannel;
  recipient?: string;
  silence?: Silence;
  release?: ReleaseChoice;
  readers?: 'recipients' | 'case_viewers';
}

/** Writes one more row of what was asked or said; nothing said before is ever overwritten (data-model.md 11). */
export async function writeConsent(scope: Scope, said: Said): Promise<void> {
  await scope.tx
    .withTables<AdviceTables>()
    .insertInto('advice.consents')
    .values({
      ...{ organisation_id: said.organisation, id: newId(scope.now.getTime()), case_id: said.case },
      ...{ person_id: said.person, kind: said.kind, decision: said.decision, channel: said.channel },
      ...{ text_version: assessmentConsentVersion, at: scope.now, recipient_id: said.recipient ?? null },
      ...{ silence: said.silence ?? null, release_choice: said.release ?? null },
      readers: said.readers ?? 'recipients',
      recorded_by: 'account' in scope.actor ? scope.actor.account : null,
    })
    .execute();
}
