import type { Reply, Visit } from '#faces/visit.ts';
import { type CasePart, caseParts, openVisibleDocument, readCase, statusTexts } from '#modules/cases/index.ts';
import { mayShowInline, mimeOf } from '#modules/documents/index.ts';
import { openReferralForm } from '#modules/referrals/index.ts';
import { ask, NotVisible } from '#platform/operation/index.ts';
import { listRoot } from './list-address.ts';
import { ShowCase } from './show-case.view.tsx';
import { eventTexts } from './texts/events.ts';
import { texts } from './texts.ts';

/** A case and one of its parts; each part has its own address, the first is documents (CASE.3). */
export async function showCase(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const page = await ask(visit.runtime, readCase, visit.actor, { case: visit.params.id, part: partOf(visit.url) });
  const words = {
    t,
    status: visit.words(statusTexts),
    event: visit.words(eventTexts),
    locale: visit.locale,
    zone: visit.zone,
  };
  return visit.page({
    title: `${page.case.reference}: ${t(`part.${page.part.name}`)}`,
    body: ShowCase({ words, page, can: { reassign: mayReassign(visit) } }),
    backLink: listRoot,
    current: 'track',
  });
}

/** The link to reassign stands where the organisation reassigns and the reader may (ACC.U3). */
const mayReassign = ({ identity }: Visit): boolean =>
  identity?.membership?.organisation.features.reassignment !== false &&
  Boolean(identity?.membership?.permissions.includes('reassign'));

function partOf({ pathname }: URL): CasePart {
  const last = pathname.split('/').at(-1);
  return caseParts.find(part => part === last) ?? 'documents';
}

type Opened = Awaited<ReturnType<typeof openReferralForm>>;

/** A document of the case, shown in the browser only where that is safe and asked for (REF.D2). */
export async function openFile(visit: Visit): Promise<Reply> {
  const asked = { case: visit.params.id, document: visit.params.document };
  return fileOf(visit, await ask(visit.runtime, openVisibleDocument, visit.actor, asked));
}

/** The referral as it was submitted, as a PDF. */
export async function openForm(visit: Visit): Promise<Reply> {
  const { case: seen } = await ask(visit.runtime, readCase, visit.actor, { case: visit.params.id, part: 'documents' });
  if (!seen.referralId) throw new NotVisible('referral form');
  const { organisation, referralId: referral } = seen;
  return fileOf(
    visit,
    await openReferralForm(visit.runtime, visit.actor, { organisation, referral, locale: visit.locale }),
  );
}

function fileOf(visit: Visit, opened: Opened): Reply {
  return {
    kind: 'file',
    name: opened.name,
    type: mimeOf(opened.type),
    inline: mayShowInline(opened) && !visit.query.has('download'),
    source: opened.content,
    bytes: opened.bytes,
  };
}
