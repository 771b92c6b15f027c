import { h } from 'preact';
import { signOnCookie, signOnSeconds, startSignOn } from '#modules/accounts/index.ts';
import type { Reply, Visit } from '../../visit.ts';
import { refusedPage } from './refused-page.ts';
import { LeavingView } from './sign-on.view.tsx';
import { texts } from './texts.ts';

/**
 * Sends the browser to the organisation's sign-in by a page that goes on by itself. A redirect would not do: browsers hold the forms of our
 * pages to our own address, redirects included (content policy, form-action).
 */
export async function setOff(
  visit: Visit,
  given: { organisation: string; next: string; scripted: boolean },
): Promise<Reply> {
  const started = await startSignOn(visit.runtime, given);
  const { organisation, next } = given;
  if (started.outcome === 'away')
    return refusedPage(visit, { why: 'away', passwords: started.passwords, organisation, next });
  const t = visit.words(texts);
  const { url, flow, name } = started;
  const body = h(LeavingView, { t, name, host: new URL(url).host, url });
  return visit.page(
    { title: t('leaving.title'), body },
    {
      headers: { refresh: `0; url=${url}` },
      cookies: [{ name: signOnCookie, value: flow, maxAge: signOnSeconds }],
    },
  );
}
