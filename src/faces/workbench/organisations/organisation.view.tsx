import { type OrganisationDetails, sectionNames, sections } from '#modules/organisations/index.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { organisationPlace } from './list-place.ts';
import { told, toldSetting } from './settings/told-setting.ts';
import type { Say } from './texts.ts';

export interface OrganisationProps {
  t: Say;
  locale: Locale;
  zone: string;
  details: OrganisationDetails;
  /** Pages the organisation has besides its settings. */
  further: readonly { path: string; title: string; about: string }[];
}

/** One organisation: how it is set up, a card a section, each with the page that changes it. */
export function OrganisationView(props: OrganisationProps) {
  const { t, locale, details, further } = props;
  const { organisation, settings } = details;
  const own = `${organisationPlace.root}/${organisation.id}`;
  return (
    <>
      <PageHeading caption={organisation.code}>
        <span dir="auto">{organisation.name}</span>
      </PageHeading>
      <Identity {...props} own={own} />
      <h2 class="govuk-heading-m">{t('part.people')}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {further.map(({ path, title, about }) => (
          <li>
            <a class="govuk-link" href={`${own}/${path}`}>
              {title}
            </a>
            <div class="govuk-hint govuk-!-margin-bottom-0">{about}</div>
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{t('part.settings')}</h2>
      {sectionNames.map(section => (
        <SummaryList
          card={{
            title: { text: t(`section.${section}`), headingLevel: 3 },
            actions: { items: [{ href: `${own}/${section}`, text: t('change') }] },
          }}
          rows={sections[section].map(name => ({
            ...{ key: told(t, name), value: <span dir="auto">{toldSetting(t, locale, settings, name)}</span> },
          }))}
        />
      ))}
      <SecurityReport {...props} />
    </>
  );
}

function Identity({ t, details, own }: OrganisationProps & { own: string }) {
  const { verificationCode: code, verificationCodeVersion: version } = details;
  return (
    <SummaryList
      rows={[
        {
          key: t('verificationCode'),
          value: t('verificationCode.version', { code, version }),
          actions: {
            items: [
              {
                ...{ href: `${own}/verification-code`, text: t('rotate') },
                visuallyHiddenText: t('rotate.hidden'),
              },
            ],
          },
        },
        { key: t('nextNumber'), value: String(details.nextNumber) },
        { key: t('revision'), value: String(details.revision) },
      ]}
    />
  );
}

/** What the organisation chose weaker than the service recommends, with who chose it and why (ACC.R3). */
function SecurityReport({ t, locale, zone, details: { weaker, settings } }: OrganisationProps) {
  return (
    <section id="security-report">
      <h2 class="govuk-heading-m">{t('report')}</h2>
      <p class="govuk-body">{t(weaker.length ? 'report.lead' : 'report.none')}</p>
      {weaker.length > 0 && (
        <SummaryList
          rows={weaker.map(({ setting, chosen }) => ({
            key: told(t, setting),
            value: (
              <>
                {toldSetting(t, locale, settings, setting)}
                <br />
                <span class="govuk-hint" dir="auto">
                  {chosen
                    ? t('report.chosen', {
                        name: chosen.by,
                        when: formatDateTime(chosen.at, locale, zone),
                        why: chosen.why,
                      })
                    : t('report.unchosen')}
                </span>
              </>
            ),
          }))}
        />
      )}
    </section>
  );
}
