import type { PageDetails, PageVersion } from '#modules/help/index.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { addressOf } from './addresses.ts';
import type { Say } from './texts.ts';

interface PageVersionsProps {
  t: Say;
  locale: Locale;
  zone: string;
  details: PageDetails;
}

/** What can be done with the draft, and every version there was. */
export function PageVersions({ t, locale, zone, details }: PageVersionsProps) {
  const { slug, draft, versions, current } = details;
  const own = addressOf(slug);
  const about = ({ version, published }: PageVersion) =>
    published
      ? t('version', {
          version,
          by: published.by,
          reason: published.reason,
          at: formatDateTime(published.at, locale, zone),
        })
      : t('version.ours', { version });
  return (
    <>
      {draft && (
        <div class="govuk-button-group">
          <Button href={`${own}/publication`}>{t('publish')}</Button>
          <Button variant="secondary" href={`${own}/deletion`}>
            {t('discard')}
          </Button>
        </div>
      )}
      {current?.audience.includes('workbench') && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/workbench/help/${slug}`}>
            {t('see')}
          </a>
        </p>
      )}
      {versions.length > 0 && <h2 class="govuk-heading-m">{t('versions')}</h2>}
      <ul class="govuk-list">
        {versions.map(each => (
          <li>
            <a class="govuk-link" href={`${own}/versions/${each.version}`} dir="auto">
              {about(each)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
