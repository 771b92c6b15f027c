import type { Reply, Visit } from '#faces/visit.ts';
import {
  mayClose,
  mayConfirmContact,
  mayReopen,
  mayTakeOver,
  mayWork,
  mayWriteNote,
  readCaseWork,
} from '#modules/cases/index.ts';
import { refusedAddresses } from '#modules/notices/index.ts';
import { ask } from '#platform/operation/index.ts';
import { employeeName } from '../case-name.ts';
import { staffOf } from '../staff-of.ts';
import { CasePage } from './case-page.view.tsx';
import { texts } from './texts.ts';

/** A case at work: where it stands, what was done, and what can be done. */
export async function showCase(visit: Visit): Promise<Reply> {
  const { locale, zone, now } = visit;
  const work = await ask(visit.runtime, readCaseWork, visit.actor, { case: visit.params.id });
  const actor = staffOf(visit);
  const seen = work.case;
  const can = {
    work: !mayWork(actor, seen),
    note: !mayWriteNote(actor, seen),
    contact: !mayConfirmContact(actor, seen),
    close: !mayClose(actor, seen),
    reopen: !mayReopen(actor, seen),
    takeOver: !mayTakeOver(actor, seen, now),
    advise: actor.kind === 'clinician' && seen.tab !== 'pending' && seen.tab !== 'none',
  };
  const addresses = [...work.contacts.map(point => point.value), seen.personalEmail, seen.mobile].filter(Boolean);
  const refused = await ask(visit.runtime, refusedAddresses, visit.actor, { addresses });
  return visit.page({
    title: `${employeeName(seen)} – ${seen.reference}`,
    backLink: '/workbench/cases',
    current: 'cases',
    wide: true,
    body: CasePage({ t: visit.words(texts), locale, zone, work, can, refused }),
  });
}
