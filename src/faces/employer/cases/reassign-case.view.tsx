import type { CaseDetails } from '#modules/cases/index.ts';
import type { Colleague } from '#modules/sharing/index.ts';
import type { Words } from '#platform/i18n/catalogue.ts';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Input } from '#ui/input.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Radios } from '#ui/radios.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { type Hidden, PostForm } from '../referrals/post-form.tsx';
import { listRoot } from './list-address.ts';
import type { texts } from './texts.ts';

export interface ReassignCaseProps {
  t: Words<keyof typeof texts.en>;
  seen: Pick<CaseDetails, 'id' | 'reference' | 'ownerName'>;
  colleagues: readonly Colleague[];
  /** There are further colleagues that the words would find. */
  more: boolean;
  typed: { words: string; to: string; reason: string };
  errors: readonly { field: string; text: string }[];
  hidden: Hidden;
}

/** Who the case goes to, why, and what that means. */
export function ReassignCase(props: ReassignCaseProps) {
  const { t, seen, colleagues, more, typed, errors, hidden } = props;
  const errorOf = (name: string) => {
    const found = errors.find(each => each.field === name);
    return found ? { errorMessage: found.text } : {};
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
        <Input name="words" label={t('reassign.words')} value={typed.words} classes="govuk-input--width-20" />
        <Button variant="secondary" name="look" value="yes">
          {t('reassign.look')}
        </Button>
        {colleagues.length ? (
          <Radios
            name="to"
            value={typed.to}
            fieldset={{ legend: { text: t('reassign.to'), classes: 'govuk-fieldset__legend--m' } }}
            hint={more ? t('reassign.more', { count: colleagues.length }) : undefined}
            items={colleagues.map(({ id, name, username, jobTitle }) => ({
              value: id,
              text: <span dir="auto">{name}</span>,
              hint: [username, jobTitle].filter(Boolean).join(' · '),
            }))}
            {...errorOf('to')}
          />
        ) : (
          <p class="govuk-body" id="to" role="status">
            {t('reassign.nobody')}
          </p>
        )}
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
