import type { ComponentChildren } from 'preact';
import type { Node, OrganisationDetails, Place } from '#modules/organisations/index.ts';
import type { Words } from '#platform/i18n/catalogue.ts';
import { Details } from '#ui/details.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { texts } from './texts.ts';

type Key = keyof typeof texts.en & string;
type OrganisationWords = Words<Key>;

export interface OrganisationProps {
  t: OrganisationWords;
  details: OrganisationDetails;
  /** Days of its own, written out. */
  ownDays: readonly string[];
}

/** All of one organisation, for reading. */
export function OrganisationView({ t, details, ownDays }: OrganisationProps) {
  const { organisation, places } = details;
  return (
    <>
      <PageHeading caption={organisation.code}>{organisation.name}</PageHeading>
      <InsetText>{t('read.only')}</InsetText>
      <p class="govuk-body">
        <a class="govuk-link" href={`/workbench/organisations/${organisation.id}/notices`}>
          {t('notices')}
        </a>
      </p>
      <Part heading={t('part.identity')} rows={identityRows(t, details, ownDays)} />
      <Part heading={t('part.features')} rows={settingRows(t, organisation.features)} />
      <Part heading={t('part.policies')} rows={settingRows(t, organisation.policies)} />
      <Part heading={t('part.targets')} rows={settingRows(t, organisation.targets)} />
      <h2 class="govuk-heading-m">{t('part.places')}</h2>
      {(['locations', 'divisions', 'departments'] as const).map(list => (
        <Details summary={`${t(list)} (${places[list].length})`}>{namesOf(t, places[list])}</Details>
      ))}
      <h2 class="govuk-heading-m">{t('part.nodes')}</h2>
      {places.nodes.length ? <Tree nodes={places.nodes} /> : <p class="govuk-body">{t('none')}</p>}
    </>
  );
}

function identityRows(
  t: OrganisationWords,
  details: OrganisationDetails,
  ownDays: readonly string[],
): [string, string][] {
  const { organisation, verificationCode: code, verificationCodeVersion: version } = details;
  const { name, email, telephone } = organisation.contact;
  return [
    [t('verificationCode'), t('verificationCode.version', { code, version })],
    [t('domains'), organisation.domains.join(', ')],
    [t('forms'), organisation.forms.join(', ')],
    [
      t('registrationPermissions'),
      organisation.registrationPermissions.map(each => told(t, `permission.${each}`)).join(', ') || t('none'),
    ],
    [t('languages'), organisation.languages.map(language => t(language)).join(', ')],
    [t('calendar'), told(t, details.calendar)],
    [t('ownDays'), ownDays.join(', ') || t('none')],
    [t('colour'), organisation.brand.colour ?? t('none')],
    [t('contact'), [name, email, telephone].filter(Boolean).join(', ') || t('none')],
    [t('nextNumber'), String(details.nextNumber)],
    [t('revision'), String(details.revision)],
  ];
}

function settingRows(t: OrganisationWords, settings: object): [string, string][] {
  return Object.entries(settings).map(([name, value]) => [
    told(t, name),
    typeof value === 'boolean' ? t(value ? 'on' : 'off') : told(t, String(value)),
  ]);
}

/** The words of a setting or its value; a number stays itself. */
const told = (t: OrganisationWords, key: string): string => (key in texts.en ? t(key as Key) : key);

function Part({ heading, rows }: { heading: string; rows: readonly [string, string][] }) {
  return (
    <section>
      <h2 class="govuk-heading-m">{heading}</h2>
      <SummaryList rows={rows.map(([key, value]) => ({ key, value }))} />
    </section>
  );
}

function namesOf(t: OrganisationWords, list: readonly Place[]): ComponentChildren {
  if (!list.length) return t('none');
  return (
    <ul class="govuk-list govuk-list--bullet">
      {list.map(({ name }) => (
        <li>{name}</li>
      ))}
    </ul>
  );
}

function Tree({ nodes }: { nodes: readonly Node[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {nodes.map(node => (
        <li>
          {node.name}
          {node.children.length > 0 && <Tree nodes={node.children} />}
        </li>
      ))}
    </ul>
  );
}
