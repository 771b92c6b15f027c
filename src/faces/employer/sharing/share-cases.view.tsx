import type { Colleague } from '#modules/sharing/index.ts';
import { Button } from '#ui/button.tsx';
import { Checkboxes } from '#ui/checkboxes.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { WarningText } from '#ui/warning-text.tsx';
import { type Hidden, PostForm } from '../referrals/post-form.tsx';
import { addresses } from './addresses.ts';
import type { Say } from './texts.ts';

/** What it means to share everything, whether with copies, and the button. */
export function ShareCases({ t, colleague, hidden }: { t: Say; colleague: Colleague; hidden: Hidden }) {
  const { id, name, username, jobTitle } = colleague;
  return (
    <>
      <PageHeading caption={[username, jobTitle].filter(Boolean).join(' · ')}>{t('share.title', { name })}</PageHeading>
      <WarningText>{t('share.warning', { name })}</WarningText>
      <p class="govuk-body">{t('share.one_way')}</p>
      <PostForm action={addresses.chosen(id, 'share')} hidden={hidden}>
        <Checkboxes
          name="copies"
          fieldset={{ legend: { text: t('share.copies'), classes: 'govuk-fieldset__legend--m' } }}
          items={[{ value: 'yes', text: t('share.copies.label', { name }) }]}
        />
        <div class="govuk-button-group">
          <Button preventDoubleClick>{t('share.button')}</Button>
          <a class="govuk-link" href={addresses.sharing}>
            {t('cancel')}
          </a>
        </div>
      </PostForm>
    </>
  );
}
