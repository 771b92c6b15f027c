import type { Reply, Visit } from '#faces/visit.ts';
import { readRequest } from '#modules/shared-services/index.ts';
import { ask } from '#platform/operation/index.ts';
import { addresses } from './addresses.ts';
import { RequestView } from './request.view.tsx';
import { texts } from './texts.ts';

/** One request: who asks, where it stands, and what can be decided. */
export async function showRequest(visit: Visit): Promise<Reply> {
  const { request } = await ask(visit.runtime, readRequest, visit.actor, { request: visit.params.id });
  const t = visit.words(texts);
  const can = { decide: visit.identity?.account.id !== request.asker };
  const body = RequestView({ t, locale: visit.locale, zone: visit.zone, request, can });
  return visit.page({ title: request.name, current: 'services', backLink: addresses.requests, body });
}
