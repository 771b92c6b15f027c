import type { Words } from '#platform/i18n/catalogue.ts';
import { Button } from '#ui/button.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import type { texts } from './texts.ts';

export interface SessionsProps {
  t: Words<keyof typeof texts.en & string>;
  csrf: string;
  sessions: readonly { id: string; agent: string; since: string; lastSeen: string; current: boolean }[];
}

/** Where somebody is signed in, with a button to end each of the others. */
export function SessionsView({ t, csrf, sessions }: SessionsProps) {
  return (
    <>
      <PageHeading lead={t('sessions.lead')}>{t('sessions.title')}</PageHeading>
      <Table
        stacks
        caption={t('sessions.title')}
        captionClasses="govuk-visually-hidden"
        head={[t('sessions.browser'), t('sessions.since'), t('sessions.last'), t('sessions.act')].map(text => ({
          text,
        }))}
        rows={sessions.map(({ id, agent, since, lastSeen, current }) => [
          { text: agent },
          { text: since },
          { text: lastSeen },
          {
            text: current ? (
              t('sessions.this')
            ) : (
              <form method="post" action={`/sessions/${id}/end`}>
                <input type="hidden" name="csrf" value={csrf} />
                <Button
                  variant="secondary"
                  classes="govuk-!-margin-bottom-0"
                  attributes={{ 'aria-label': t('sessions.end.of', { agent }) }}
                >
                  {t('sessions.end')}
                </Button>
              </form>
            ),
          },
        ])}
      />
      <p class="govuk-body">
        <a class="govuk-link" href="/account/history">
          {t('sessions.history')}
        </a>
      </p>
    </>
  );
}
