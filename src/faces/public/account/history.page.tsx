import { keepsAccount } from '#faces/access.ts';
import { historyPlace } from '#faces/history-place.ts';
import { HistoryTable, historyColumns } from '#faces/history-table.tsx';
import { texts } from '#faces/history-texts.ts';
import { exportReply } from '#faces/list/export-list.ts';
import { readState } from '#faces/list/list-address.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { disownSessions, ownSecurityEvents, ownSecurityExport } from '#modules/accounts/index.ts';
import { exportRows } from '#platform/list/export-rows.ts';
import { ask, perform } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { sessionCookies } from '../cookies.ts';

const place = historyPlace();

/** `/account/history`: one's own sign-ins and security events, in one's own time zone (ACC.S6). */
export async function showHistory(visit: Visit): Promise<Reply> {
  const { runtime, actor, locale, zone, csrf } = visit;
  const t = visit.words(texts);
  const state = readState(place, visit.query, zone);
  const page = await ask(runtime, ownSecurityEvents, actor, { ...state, account: visit.identity!.account.id });
  const body = (
    <>
      <PageHeading lead={t('lead', { zone: zone.replaceAll('_', ' ') })}>{t('title')}</PageHeading>
      <p class="govuk-body">
        <a class="govuk-link" href="/sessions">
          {t('sessions')}
        </a>
      </p>
      <InsetText>
        <h2 class="govuk-heading-s">{t('not_me.heading')}</h2>
        <p class="govuk-body">{t('not_me.text')}</p>
        <form method="post" action="/account/history/not-me">
          <input type="hidden" name="csrf" value={csrf} />
          <Button variant="warning" preventDoubleClick classes="govuk-!-margin-bottom-0">
            {t('not_me.button')}
          </Button>
        </form>
      </InsetText>
      <HistoryTable {...{ t, locale, zone, place, state, page }} />
    </>
  );
  return visit.page({ title: t('title'), backLink: '/account', wide: true, body });
}

/** The same as a file. */
export function exportHistory(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const state = { ...readState(place, visit.query, visit.zone), account: visit.identity!.account.id };
  return exportReply(visit, {
    name: t('file'),
    columns: historyColumns({ ...visit, t }),
    sheets: [t('title')],
    batches: exportRows(visit.runtime, ownSecurityExport, visit.actor, [state]),
  });
}

/** "This was not me": every other session ends, and a new password is chosen next. */
export async function postNotMe(visit: Visit): Promise<Reply> {
  await visit.form();
  const { account, session } = visit.identity!;
  const { secret } = await perform(visit.runtime, disownSessions, visit.actor, { account: account.id, session });
  const notice = visit.words(texts)('not_me.done');
  const next = keepsAccount(visit.identity!) ? '/account/password' : '/recover/password';
  return visit.redirect(next, { cookies: sessionCookies({ secret }), notice });
}
