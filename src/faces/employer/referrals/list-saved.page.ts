import { openWithDefault } from '#faces/list/choices/open-with-default.ts';
import { exportReply } from '#faces/list/export-list.ts';
import { readState } from '#faces/list/list-address.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { listRejected, listSaved, offeredForms, rejectedExport, savedExport } from '#modules/referrals/index.ts';
import { exportRows } from '#platform/list/export-rows.ts';
import { ask } from '#platform/operation/index.ts';
import { rejectedPlace, savedPlace } from './list-places.ts';
import { SavedReferrals } from './list-saved.view.tsx';
import { rejectedColumns } from './rejected-referrals.view.tsx';
import { savedColumns } from './saved-columns.tsx';
import { texts } from './texts.ts';

/** Drafts that wait to be finished, and referrals that came back rejected (REF.L1, REF.L4). */
export async function showSaved(visit: Visit): Promise<Reply> {
  const usual = await openWithDefault(visit, savedPlace);
  if (usual) return usual;
  const { locale, zone, runtime, actor, query } = visit;
  const t = visit.words(texts);
  const saved = { state: readState(savedPlace, query, zone) };
  const rejected = { state: readState(rejectedPlace, query, zone) };
  return visit.page({
    title: t('saved.title'),
    wide: true,
    body: SavedReferrals({
      ...{ t, locale, zone },
      saved: { ...saved, page: await ask(runtime, listSaved, actor, saved.state) },
      rejected: { ...rejected, page: await ask(runtime, listRejected, actor, rejected.state) },
      forms: (await ask(runtime, offeredForms, actor, { locale })).forms,
    }),
    current: 'saved',
  });
}

/** The list of saved referrals as a file. */
export async function exportSaved(visit: Visit): Promise<Reply> {
  const { locale, zone, runtime, actor } = visit;
  const t = visit.words(texts);
  const { forms } = await ask(runtime, offeredForms, actor, { locale });
  return exportReply(visit, {
    name: t('saved.file'),
    columns: savedColumns({ t, locale, zone, forms }),
    sheets: [t('saved.list')],
    batches: exportRows(runtime, savedExport, actor, [readState(savedPlace, visit.query, zone)]),
  });
}

/** The list of rejected referrals as a file. */
export function exportRejected(visit: Visit): Promise<Reply> {
  const { locale, zone, runtime, actor } = visit;
  const t = visit.words(texts);
  return exportReply(visit, {
    name: t('rejected.file'),
    columns: rejectedColumns({ t, locale }),
    sheets: [t('rejected.title')],
    batches: exportRows(runtime, rejectedExport, actor, [readState(rejectedPlace, visit.query, zone)]),
  });
}
