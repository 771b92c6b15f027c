import type { Change } from '#modules/forms/index.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { AlreadySent, type AlreadySentProps } from './already-sent.view.tsx';

export interface TooLateProps extends AlreadySentProps {
  /** Why nothing can be changed any more. */
  why: string;
  /** What was typed and differs from what was sent. */
  typed: readonly Change[];
  /** Names of files that came with it. */
  files: readonly string[];
}

/** A step that came after the referral was closed to changes: where it stands, and what was typed, to be copied (ALL.3). */
export function TooLate({ why, typed, files, ...sent }: TooLateProps) {
  const { t } = sent;
  const own = (text: string) => (
    <span class="handrail-pre-line" dir="auto">
      {text || t('check.empty')}
    </span>
  );
  return (
    <>
      <PageHeading>{t('late.title')}</PageHeading>
      <p class="govuk-body">{why}</p>
      <AlreadySent {...sent} />
      {typed.length > 0 && (
        <>
          <p class="govuk-body">{t('late.typed')}</p>
          <SummaryList rows={typed.map(({ label, after }) => ({ key: label, value: own(after) }))} />
        </>
      )}
      {files.map(name => (
        <p class="govuk-body" dir="auto">
          {t('late.file', { name })}
        </p>
      ))}
    </>
  );
}
