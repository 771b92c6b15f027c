import { Button } from '#ui/button.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { WarningText } from '#ui/warning-text.tsx';
import type { FormErrors } from '../form-errors.ts';
import { errorOf, FormPage } from '../form-page.tsx';
import { addressOf } from './addresses.ts';
import type { Say } from './texts.ts';

interface DraftProps {
  t: Say;
  csrf: string;
  slug: string;
  revision: number;
}

interface PublishPageProps extends DraftProps {
  missing: readonly ('title' | 'body')[];
  why: string;
  stale: boolean;
  errors?: FormErrors;
}

/** What readers would miss, and why it is published. */
export function PublishPage({ t, csrf, slug, revision, missing, why, stale, errors }: PublishPageProps) {
  const parts = missing.map(each => t(`missing.${each}`)).join(', ');
  return (
    <FormPage
      {...{
        heading: t('publish'),
        caption: slug,
        lead: t('publish.lead'),
        action: `${addressOf(slug)}/publication`,
        csrf,
      }}
      {...{ before: stale ? <WarningText>{t('stale')}</WarningText> : null, ...(errors ? { errors } : {}) }}
    >
      <input type="hidden" name="seen" value={revision} />
      {parts && <WarningText>{t('publish.missing', { parts })}</WarningText>}
      <Textarea
        {...{ name: 'why', label: t('why'), hint: t('why.hint'), rows: 3, value: why, ...errorOf(errors, 'why') }}
      />
      <Button preventDoubleClick>{t('publish')}</Button>
    </FormPage>
  );
}

/** Asks before a draft is thrown away. */
export const DiscardDraft = ({ t, csrf, slug, revision }: DraftProps) => (
  <FormPage
    {...{ heading: t('discard'), caption: slug, lead: t('discard.lead'), action: `${addressOf(slug)}/deletion`, csrf }}
  >
    <input type="hidden" name="seen" value={revision} />
    <Button variant="warning" preventDoubleClick>
      {t('discard')}
    </Button>
  </FormPage>
);
