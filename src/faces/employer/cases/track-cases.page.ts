import { openWithDefault } from '#faces/list/choices/open-with-default.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { listCases, statusTexts } from '#modules/cases/index.ts';
import { ask, type EmployerActor, NotVisible } from '#platform/operation/index.ts';
import { casePlace, readAddress } from './list-address.ts';
import { texts } from './texts.ts';
import { TrackCases } from './track-cases.view.tsx';

/** The tracking list (CASE.1); its whole state is the address. */
export async function trackCases(visit: Visit): Promise<Reply> {
  const usual = await openWithDefault(visit, casePlace);
  if (usual) return usual;
  const t = visit.words(texts);
  const { organisation, permissions } = employerOf(visit);
  const input = readAddress(visit.query, visit.zone);
  const list = await ask(visit.runtime, listCases, visit.actor, input);
  const words = { t, status: visit.words(statusTexts), locale: visit.locale, zone: visit.zone };
  const hidden = { csrf: visit.csrf, organisation };
  const can = { refer: permissions.includes('refer') };
  return visit.page({
    title: `${t('list.title')}: ${t(`list.tab.${input.tab}`)}`,
    body: TrackCases({ words, input, list, hidden, can }),
    wide: true,
    current: 'track',
  });
}

/** The employer's user a page is for; every route here is admitted as one. */
function employerOf({ actor }: Visit): EmployerActor {
  if (actor.kind !== 'employer') throw new NotVisible('employer');
  return actor;
}
