import type { ListChoices } from '#modules/lists/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { Asked } from '#platform/list/page-of-rows.ts';
import { listAddress } from './choices/chosen-list.ts';
import { addressOf } from './list-address.ts';
import type { ListPlace } from './list-place.ts';
import { texts } from './texts.ts';

interface Props<State extends Asked> {
  place: ListPlace<State>;
  state: State;
  locale: Locale;
  choices: ListChoices | undefined;
}

/** Over a list: its saved filters, its columns, its exports. */
export function ListTools<State extends Asked>({ place, state, locale, choices }: Props<State>) {
  const t = words(texts, locale);
  const to = (path: string) => addressOf(place, state, {}, { path });
  return (
    <>
      {choices && (
        <>
          <details class="handrail-menu" data-menu="">
            <summary class="handrail-menu__summary">{t('filters')}</summary>
            <ul class="handrail-menu__list">
              {choices.filters.map(({ name, query }) => (
                <li>
                  <a class="handrail-menu__link" href={listAddress(place as unknown as ListPlace, query)} dir="auto">
                    {name}
                  </a>
                </li>
              ))}
              <li>
                <a class="handrail-menu__link" href={to('/filters')}>
                  {t('filters.manage')}
                </a>
              </li>
            </ul>
          </details>
          <a class="govuk-link handrail-list__clear" href={to('/columns')}>
            {t('columns')}
          </a>
        </>
      )}
      {(['xlsx', 'csv'] as const).map(format => (
        <a class="govuk-link handrail-list__clear" href={`${to('/export')}&format=${format}`}>
          {t(`export.${format}`)}
        </a>
      ))}
    </>
  );
}
