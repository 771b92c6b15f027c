import type { CaseDetails } from '#modules/cases/index.ts';
import type { Colleague } from '#modules/sharing/index.ts';
import type { Words } from '#platform/i18n/catalogue.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { type Hidden, PostForm } from '../referrals/post-form.tsx';
import { ChooseOwner } from './choose-owner.view.tsx';
import { listRoot } from './list-address.ts';
import type { texts } from './texts.ts';

export interface ReassignCaseProps {
  t: Words<keyof typeof texts.en>;
  seen: Pick<CaseDetails, 'id' | 'reference' | 'ownerId' | 'ownerName'>;
  locale: Locale;
  found: readonly Colleague[];
  typed: { words: string; to: string; reason: string };
  errors: readonly { field: string; text: string }[];
  hidden: Hidden;
}

/** Who the case goes to, why, and what that means. */
export function ReassignCase(props: ReassignCaseProps) {
  const { t, locale, seen, found, typed, errors, hidden } = props;
  const errorOf = (name: string) => {
    const wrong = errors.find(each => each.field === name);
    return wrong ? { errorMessage: wrong.text } : {};
  };
  return (
    <>
      {errors.length > 0 && <ErrorSummary errors={errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />}
      <PageHeading
        caption={<span dir="auto">{`${t('case.owner')}: ${seen.ownerName}`}</span>}
        lead={t('reassign.lead')}
      >
        {t('reassign.title', { number: seen.reference })}
      </PageHeading>
      <PostForm action={`${listRoot}/${seen.id}/owner`} hidden={hidden}>
        <ChooseOwner
          locale={locale}
          words={typed.words}
          to={typed.to}
          found={found}
          owner={seen.ownerId}
          error={errorOf('to')}
        />
        <Textarea
          name="reason"
          label={{ text: t('reassign.reason'), classes: 'govuk-label--m' }}
          value={typed.reason}
          rows={2}
          {...errorOf('reason')}
        />
        <div class="govuk-button-group">
          <Button preventDoubleClick>{t('reassign.button')}</Button>
          <a class="govuk-link" href={`${listRoot}/${seen.id}`}>
            {t('reassign.cancel')}
          </a>
        </div>
      </PostForm>
    </>
  );
}
