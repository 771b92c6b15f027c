import type { Reply, Visit } from '#faces/visit.ts';
import { countWork, triageRoles } from '#modules/cases/index.ts';
import { countTasks } from '#modules/tasks/index.ts';
import { ask } from '#platform/operation/index.ts';
import { staffOf } from '../staff-of.ts';
import { Dashboard } from './dashboard.view.tsx';
import { texts } from './texts.ts';

/** What waits for me: referrals, cases, letters, tasks. An administrator's desk has organisations instead. */
export async function showDashboard(visit: Visit): Promise<Reply> {
  const actor = staffOf(visit);
  const t = visit.words(texts);
  const { locale, zone } = visit;
  const works = actor.kind !== 'administrator';
  const body = Dashboard({
    ...{ t, locale, zone, name: visit.identity?.account.name ?? '' },
    ...(works
      ? {
          counts: await ask(visit.runtime, countWork, actor, {}),
          tasks: await ask(visit.runtime, countTasks, actor, {}),
        }
      : {}),
    can: {
      triage: actor.kind === 'clinician' && actor.roles.some(held => triageRoles.some(role => role === held.role)),
      administer: actor.roles.some(held => held.role === 'provider_administrator'),
      publish: actor.roles.some(held => held.role === 'publisher'),
    },
  });
  return visit.page({ title: t('title'), current: 'dashboard', body });
}
