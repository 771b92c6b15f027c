import { HiddenFields } from '#ui/account-menu.tsx';
import { Button } from '#ui/button.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { Say } from '../texts.ts';

interface Props {
  t: Say;
  /** The list's name. */
  title: string;
  action: string;
  back: string;
  columns: readonly { key: string; heading: string }[];
  /** Those shown now, in their order. */
  shown: readonly string[];
  hidden: Record<string, string>;
}

/** A box and a number for each column: works by keyboard and without script. */
export function ChooseColumns({ t, title, action, back, columns, shown, hidden }: Props) {
  const ordered = [...columns].sort((a, b) => placeOf(shown, a.key) - placeOf(shown, b.key));
  return (
    <>
      <PageHeading caption={title} lead={t('columns.lead')}>
        {t('columns.heading')}
      </PageHeading>
      <form method="post" action={action}>
        <HiddenFields fields={hidden} />
        <ol class="handrail-columns">
          {ordered.map(({ key, heading }, index) => (
            <li class="handrail-columns__column">
              <div class="govuk-checkboxes govuk-checkboxes--small">
                <div class="govuk-checkboxes__item">
                  <input
                    class="govuk-checkboxes__input"
                    type="checkbox"
                    id={`show-${key}`}
                    name="show"
                    value={key}
                    checked={shown.includes(key)}
                  />
                  <label class="govuk-label govuk-checkboxes__label" for={`show-${key}`}>
                    {heading}
                  </label>
                </div>
              </div>
              <label class="govuk-visually-hidden" for={`place-${key}`}>
                {t('columns.place', { column: heading })}
              </label>
              <input
                class="govuk-input govuk-input--width-2"
                id={`place-${key}`}
                name={`place-${key}`}
                inputMode="numeric"
                autocomplete="off"
                value={index + 1}
              />
            </li>
          ))}
        </ol>
        <div class="govuk-button-group">
          <Button name="do" value="save" preventDoubleClick>
            {t('columns.save')}
          </Button>
          <Button name="do" value="usual" variant="secondary" preventDoubleClick>
            {t('columns.usual')}
          </Button>
          <a class="govuk-link" href={back}>
            {t('cancel')}
          </a>
        </div>
      </form>
    </>
  );
}

const placeOf = (shown: readonly string[], key: string): number => {
  const at = shown.indexOf(key);
  return at < 0 ? shown.length : at;
};
