import { HiddenFields } from '#ui/account-menu.tsx';
import { Button } from '#ui/button.tsx';
import { Checkboxes } from '#ui/checkboxes.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Input } from '#ui/input.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Tag } from '#ui/tag.tsx';
import type { Say } from '../texts.ts';

/** A name that could not be taken: the field it was typed in, and why. */
export interface Wrong {
  field: string;
  name: string;
  message: string;
  isDefault?: boolean;
}

interface Filter {
  id: string;
  name: string;
  isDefault: boolean;
  href: string;
}

export interface SavedFiltersProps {
  t: Say;
  /** The list's name. */
  title: string;
  root: string;
  back: string;
  filters: readonly Filter[];
  /** What the list shows now, in words. */
  now: readonly string[];
  hidden: Record<string, string>;
  wrong?: Wrong;
}

/** What can be saved, and what was. */
export function SavedFilters(props: SavedFiltersProps) {
  const { t, title, filters, wrong } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {wrong && <ErrorSummary errors={[{ text: wrong.message, href: `#${wrong.field}` }]} />}
        <PageHeading caption={title}>{t('filters')}</PageHeading>
        <SaveNow {...props} />
        <h2 class="govuk-heading-m">{t('filters.yours')}</h2>
        {filters.length === 0 && <p class="govuk-body">{t('filters.none')}</p>}
        <ul class="handrail-filters">
          {filters.map(filter => (
            <Saved {...props} filter={filter} />
          ))}
        </ul>
      </div>
    </div>
  );
}

function SaveNow({ t, root, back, now, hidden, wrong }: SavedFiltersProps) {
  const mine = wrong?.field === 'name' ? wrong : undefined;
  return (
    <form method="post" action={root} noValidate>
      <HiddenFields fields={hidden} />
      <h2 class="govuk-heading-m">{t('filters.now')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {now.map(words => (
          <li dir="auto">{words}</li>
        ))}
      </ul>
      <Input
        name="name"
        label={t('filters.name')}
        hint={t('filters.name.hint')}
        value={mine?.name ?? ''}
        autocomplete="off"
        {...(mine ? { errorMessage: mine.message } : {})}
      />
      <Checkboxes
        name="default"
        items={[{ value: 'yes', text: t('filters.default') }]}
        values={mine?.isDefault ? ['yes'] : []}
      />
      <div class="govuk-button-group">
        <Button preventDoubleClick>{t('filters.save')}</Button>
        <a class="govuk-link" href={back}>
          {t('filters.back')}
        </a>
      </div>
    </form>
  );
}

function Saved({ t, root, hidden, wrong, filter }: SavedFiltersProps & { filter: Filter }) {
  const { id, name, isDefault, href } = filter;
  const field = `name-${id}`;
  const mine = wrong?.field === field ? wrong : undefined;
  const of = <span class="govuk-visually-hidden"> {name}</span>;
  return (
    <li class="handrail-filters__filter">
      <h3 class="govuk-heading-s">
        <a class="govuk-link" href={href} dir="auto">
          {name}
        </a>{' '}
        {isDefault && <Tag>{t('filters.is_default')}</Tag>}
      </h3>
      <form method="post" action={`${root}/${id}`} noValidate class="handrail-filters__name">
        <HiddenFields fields={hidden} />
        <Input
          id={field}
          name="name"
          label={
            <>
              {t('filters.rename')}
              {of}
            </>
          }
          value={mine?.name ?? name}
          autocomplete="off"
          {...(mine ? { errorMessage: mine.message } : {})}
        />
        <Button variant="secondary">
          {t('filters.rename.save')}
          {of}
        </Button>
      </form>
      <div class="govuk-button-group">
        <form method="post" action={`${root}/${id}`}>
          <HiddenFields fields={{ ...hidden, default: isDefault ? 'no' : 'yes' }} />
          <Button variant="secondary">
            {t(isDefault ? 'filters.no_default' : 'filters.make_default')}
            {of}
          </Button>
        </form>
        <form method="post" action={`${root}/${id}/deletion`}>
          <HiddenFields fields={hidden} />
          <Button variant="warning" preventDoubleClick>
            {t('filters.delete')}
            {of}
          </Button>
        </form>
      </div>
    </li>
  );
}
