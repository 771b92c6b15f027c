import type { Catalogue, Locale, Words } from '#platform/i18n/catalogue.ts';
import { Button } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import type { DemonstrationUser } from '../../../demonstration/user.ts';
import type { texts } from './texts.ts';

export interface DemoProps {
  t: Words<typeof texts extends Catalogue<infer K> ? K : never>;
  locale: Locale;
  password: string;
  secret: string;
  code: { code: string; secondsLeft: number };
  employers: readonly DemonstrationUser[];
  staff: readonly DemonstrationUser[];
}

/** Who to sign in as, and what to try; the keys everybody may know. */
export function Demo({ t, locale, password, secret, code, employers, staff }: DemoProps) {
  return (
    <>
      <PageHeading lead={t('lead')} actions={<Button href="/sign-in">{t('sign_in')}</Button>}>
        {t('title')}
      </PageHeading>
      <Keys t={t} password={password} secret={secret} code={code} />
      <People id="employers" title={t('employer.title')} t={t} locale={locale} people={employers} />
      <People id="staff" title={t('staff.title')} t={t} locale={locale} people={staff} />
      <h2 class="govuk-heading-m">{t('reset.title')}</h2>
      <p class="govuk-body">
        {t('reset.text')} <code>npm run handrail -- demo reset</code>
      </p>
    </>
  );
}

function Keys({ t, password, secret, code }: Pick<DemoProps, 't' | 'password' | 'secret' | 'code'>) {
  return (
    <SummaryList
      card={{ title: t('keys.title') }}
      rows={[
        { key: t('keys.password'), value: <code>{password}</code> },
        {
          key: t('keys.code'),
          value: (
            <>
              <code>{code.code}</code> {t('keys.code.left', { seconds: code.secondsLeft })}.{' '}
              <a class="govuk-link" href="/demo">
                {t('keys.code.again')}
              </a>
            </>
          ),
        },
        {
          key: t('keys.secret'),
          value: (
            <>
              <code>{secret}</code> {t('keys.secret.help')}
            </>
          ),
        },
        {
          key: t('keys.mail'),
          value: (
            <>
              <a class="govuk-link" href="/outbox">
                {t('keys.mail.link')}
              </a>
              . {t('keys.mail.help')}
            </>
          ),
        },
      ]}
    />
  );
}

interface PeopleProps extends Pick<DemoProps, 't' | 'locale'> {
  id: string;
  title: string;
  people: readonly DemonstrationUser[];
}

function People({ id, title, t, locale, people }: PeopleProps) {
  return (
    <DataTable<DemonstrationUser>
      id={id}
      caption={title}
      rows={people}
      rowKey={person => person.username}
      columns={[
        {
          key: 'name',
          heading: t('column.name'),
          isRowHeader: true,
          cell: ({ given, family, state }) => (
            <>
              {given} {family} {state && <Tag colour="grey">{t(`state.${state}`)}</Tag>}
            </>
          ),
        },
        { key: 'username', heading: t('column.username'), cell: person => <code>{person.username}</code> },
        { key: 'who', heading: t('column.who'), cell: person => person.who[locale] },
        { key: 'try', heading: t('column.try'), cell: person => person.toTry[locale] },
      ]}
    />
  );
}
