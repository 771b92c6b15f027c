import type { Words } from '#platform/i18n/catalogue.ts';
import { Panel } from '#ui/panel.tsx';
import type { texts } from './texts.ts';

/** The same for everybody who registers, whether the address is new or not (ACC.R2). */
export function SentView({ t }: { t: Words<keyof typeof texts.en & string> }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Panel title={t('sent.title')} />
        <p class="govuk-body">{t('sent.text')}</p>
        <p class="govuk-body">{t('sent.missing')}</p>
        <p class="govuk-body">
          <a class="govuk-link" href="/activation">
            {t('sent.renew')}
          </a>
        </p>
      </div>
    </div>
  );
}
