import type { ListInput, OwnerChoices } from '#modules/cases/index.ts';
import { Button } from '#ui/button.tsx';
import { Input } from '#ui/input.tsx';
import { Select } from '#ui/select.tsx';
import { addressOf, fieldsOf, listRoot } from './list-address.ts';
import type { ListWords } from './track-cases.view.tsx';

interface Props {
  words: ListWords;
  input: ListInput;
  owners: OwnerChoices;
}

/** One box over surname and case number, and whose cases; a plain form, as the counts on the tabs change with it. */
export function SearchCases({ words: { t }, input, owners }: Props) {
  const { q: _, user: __, ...kept } = fieldsOf(input);
  const people = [...owners.below, ...owners.shared.filter(({ id }) => !owners.below.some(below => below.id === id))];
  const somebody = people.length > 0 || owners.tooMany || owners.delegated;
  return (
    <search>
      <form method="get" action={listRoot} class="handrail-search">
        {Object.entries(kept).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Input
          name="q"
          type="search"
          label={t('list.search')}
          value={input.q}
          autocomplete="off"
          classes="govuk-input--width-20"
        />
        {somebody && (
          <Select
            name="user"
            label={t('list.user')}
            value={input.user}
            {...(owners.tooMany ? { hint: t('list.user.many') } : {})}
            items={[
              { value: 'all', text: t('list.user.all') },
              { value: 'me', text: t('list.user.me') },
              (owners.below.length > 0 || owners.tooMany) && { value: 'below', text: t('list.user.below') },
              (owners.shared.length > 0 || owners.tooMany) && { value: 'shared', text: t('list.user.shared') },
              owners.delegated && { value: 'delegated', text: t('list.user.delegated') },
              ...people.map(({ id, name }) => ({ value: id, text: name })),
            ]}
          />
        )}
        <Button variant="secondary">{t('list.search.button')}</Button>
        {input.q && (
          <a class="govuk-link" href={addressOf(input, { q: '' })}>
            {t('list.search.clear')}
          </a>
        )}
      </form>
    </search>
  );
}
