import { h } from 'preact';
import type { Reply, Visit } from '../../visit.ts';
import { sessionCookies } from '../cookies.ts';
import { CodesView } from './second-factor.view.tsx';
import { texts } from './texts.ts';

/** What is shown when a factor was set up: the recovery codes this one time, or where there are some already, what comes next. */
export function enrolled(
  visit: Visit,
  added: { secret: string; device: string; codes?: string[] },
  next: string,
): Reply {
  const t = visit.words(texts);
  const cookies = sessionCookies(added);
  if (!added.codes) return visit.redirect(next || '/account/factors', { cookies, notice: t('added') });
  const body = h(CodesView, { t, codes: added.codes, go: next || '/' });
  return visit.page({ title: t('codes.title'), body }, { cookies });
}
