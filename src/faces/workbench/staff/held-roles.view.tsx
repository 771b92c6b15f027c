import { dayOf } from '#platform/clock/day.ts';
import { defaultZone, formatDate } from '#platform/i18n/format-date.ts';
import { Button } from '#ui/button.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { staffUrl } from './list-place.ts';
import type { ShowStaffProps } from './show-staff.view.tsx';
import { placeName, roleName } from './staff-words.tsx';

type Role = ShowStaffProps['member']['roles'][number];
const colours = { current: 'green', coming: 'blue', over: 'grey' } as const;

/** The last day of a role in the service's zone; null without an end. */
export const lastDayOf = ({ until }: Pick<Role, 'until'>): string | null =>
  until && dayOf(new Date(until.getTime() - 1), defaultZone);

/** Roles held, to come and over, with what can be changed of each. */
export function HeldRoles(props: ShowStaffProps) {
  const { t, member, own } = props;
  const changes = !own && member.standing !== 'left';
  return (
    <>
      <h2 class="govuk-heading-m" id="roles">
        {t('roles.heading')}
      </h2>
      {member.roles.length === 0 ? (
        <p class="govuk-body">{t('roles.none')}</p>
      ) : (
        <Table
          caption={t('roles.heading')}
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          stacks
          head={[
            ...[{ text: t('roles.column.role') }, { text: t('roles.column.where') }, { text: t('roles.column.from') }],
            { text: t('roles.column.until') },
            ...(changes ? [{ text: t('roles.column.act') }] : []),
          ]}
          rows={member.roles.map(role => rowOf(props, role, changes))}
        />
      )}
      {changes && (
        <Button href={`${staffUrl(member.id)}/roles/new`} variant="secondary">
          {t('grant')}
        </Button>
      )}
    </>
  );
}

function rowOf({ t, locale, member }: ShowStaffProps, role: Role, changes: boolean) {
  const last = lastDayOf(role);
  const where = placeName(t, role.organisationName);
  const url = `${staffUrl(member.id)}/roles/${role.id}`;
  const link = (href: string, text: string) => (
    <a class="govuk-link" href={href}>
      {text}
      <span class="govuk-visually-hidden"> {t('of.role', { role: roleName(t, role.role), where })}</span>
    </a>
  );
  return [
    {
      text: (
        <>
          {roleName(t, role.role)} <Tag colour={colours[role.time]}>{t(`time.${role.time}`)}</Tag>
        </>
      ),
    },
    { text: <span dir="auto">{where}</span> },
    { text: formatDate(dayOf(role.from, defaultZone), locale) },
    { text: last ? formatDate(last, locale) : t('until.open') },
    ...(changes
      ? [
          {
            text: role.time !== 'over' && (
              <>
                {link(url, t('roles.change'))} {link(`${url}/ending`, t('roles.end'))}
              </>
            ),
          },
        ]
      : []),
  ];
}
