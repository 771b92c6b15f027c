import type { Colleague } from '#modules/sharing/index.ts';
import { Button } from '#ui/button.tsx';
import { Input } from '#ui/input.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { addresses, type Choice } from './addresses.ts';
import type { Say } from './texts.ts';

export interface FindColleagueProps {
  t: Say;
  choice: Choice;
  words: string;
  found: readonly Colleague[];
  more: boolean;
}

/** A search, and the colleagues it finds; choosing one changes nothing yet. */
export function FindColleague({ t, choice, words, found, more }: FindColleagueProps) {
  return (
    <>
      <PageHeading>{t(`find.${choice}`)}</PageHeading>
      <form method="get" action={`${addresses.sharing}/colleagues`}>
        <input type="hidden" name="for" value={choice} />
        <Input name="q" label={t('find.label')} value={words} classes="govuk-input--width-20" autocomplete="off" />
        <Button variant="secondary">{t('find.button')}</Button>
      </form>
      <p class="govuk-body" role="status">
        {t('find.found', { count: found.length })} {more && t('find.more', { count: found.length })}
      </p>
      <ul class="govuk-list govuk-list--spaced">
        {found.map(({ id, name, username, jobTitle }) => (
          <li dir="auto">
            <a class="govuk-link" href={addresses.chosen(id, choice)} aria-label={t('find.choose', { name })}>
              {name}
            </a>
            {` · ${username}`}
            {jobTitle && ` · ${jobTitle}`}
          </li>
        ))}
      </ul>
    </>
  );
}
