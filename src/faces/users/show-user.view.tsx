import { everyNode } from '#modules/organisations/index.ts';
import type { UserDetails } from '#modules/users/index.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { SummaryCard } from '#ui/summary-card.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import type { Change } from './addresses.ts';
import type { Say } from './texts.ts';
import { UserFacts } from './user-facts.view.tsx';
import { UserState } from './users.view.tsx';
import type { UsersHere } from './users-here.ts';

export interface ShowUserProps {
  t: Say;
  locale: Locale;
  zone: string;
  details: UserDetails;
  can: { change: boolean; reassign: boolean };
  here: UsersHere;
}

/** One user: what they are, where they stand, what they may, hold, own and share, when they came. */
export function ShowUser(props: ShowUserProps) {
  const { t, details, can } = props;
  const { user } = details;
  return (
    <>
      <PageHeading caption={[user.username, user.jobTitle].filter(Boolean).join(' · ')}>
        <span dir="auto">{user.name}</span> <UserState t={t} user={user} />
      </PageHeading>
      {can.change ? <Acts {...props} /> : <InsetText>{t('self')}</InsetText>}
      <Details {...props} />
      <Card {...props} heading="permissions.heading" change="permissions">
        {user.permissions.length ? (
          <ul class="govuk-list govuk-list--bullet">
            {user.permissions.map(permission => (
              <li>{t(`permission.${permission}` as 'permission.refer')}</li>
            ))}
          </ul>
        ) : (
          <p class="govuk-body">{t('permissions.none')}</p>
        )}
      </Card>
      <Card {...props} heading="positions.heading" change="positions">
        {details.holds.length ? (
          <ul class="govuk-list govuk-list--bullet">
            {details.holds.map(({ line }) => (
              <li>{line}</li>
            ))}
          </ul>
        ) : (
          <p class="govuk-body">{t('positions.none')}</p>
        )}
      </Card>
      <UserFacts {...props} />
    </>
  );
}

function Acts({ t, details: { user, owns }, can, here }: ShowUserProps) {
  const act = (what: Change, variant: 'secondary' | 'warning') => (
    <Button href={here.at.change(user.id, what)} variant={variant}>
      {t(`${what as 'disabling'}.link`)}
    </Button>
  );
  const all = owns.open + owns.pending + owns.closed;
  return (
    <div class="govuk-button-group">
      {user.locked && act('unlocking', 'secondary')}
      {(user.state === 'pending' || user.state === 'dormant') && (
        <Button href={here.at.change(user.id, 'activation')} variant="secondary">
          {t(`activation.link.${user.state}`)}
        </Button>
      )}
      {user.state === 'disabled' ? act('enabling', 'secondary') : act('disabling', 'warning')}
      {can.reassign && all > 0 && (
        <Button href={here.at.change(user.id, 'cases')} variant="secondary">
          {t('cases.link')}
        </Button>
      )}
      {here.provider && all > 0 && (
        <Button href={here.at.change(user.id, 'one-case')} variant="secondary">
          {t('one_case.link')}
        </Button>
      )}
    </div>
  );
}

function Details({ t, locale, zone, details: { user, places }, can, here }: ShowUserProps) {
  const named = (list: readonly { id: string; name: string }[], id: string | null) =>
    list.find(each => each.id === id)?.name ?? t('details.none');
  const line = everyNode(places.nodes)
    .find(node => node.id === user.node)
    ?.line.join(' › ');
  return (
    <SummaryCard
      title={{ text: t('details.heading'), headingLevel: 2 }}
      {...(can.change ? { actions: { items: [change(t, here, user.id, 'place', t('details.change.place'))] } } : {})}
    >
      <SummaryList
        rows={[
          { key: t('details.email'), value: user.email },
          { key: t('details.since'), value: formatDate(user.since, locale, zone) },
          { key: t('details.node'), value: line ?? t('details.none') },
          { key: t('details.location'), value: named(places.locations, user.location) },
          { key: t('details.division'), value: named(places.divisions, user.division) },
          { key: t('details.department'), value: named(places.departments, user.department) },
        ]}
      />
    </SummaryCard>
  );
}

const change = (t: Say, { at }: UsersHere, id: string, what: Change, hidden: string) => ({
  ...{ href: at.change(id, what), text: t('details.change'), visuallyHiddenText: hidden },
});

function Card(
  props: ShowUserProps & {
    heading: 'permissions.heading' | 'positions.heading';
    change: Change;
    children: preact.ComponentChildren;
  },
) {
  const { t, details, can, heading, here } = props;
  return (
    <SummaryCard
      title={{ text: t(heading), headingLevel: 2 }}
      {...(can.change ? { actions: { items: [change(t, here, details.user.id, props.change, t(heading))] } } : {})}
    >
      {props.children}
    </SummaryCard>
  );
}
