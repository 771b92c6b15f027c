import { PageHeading } from '#ui/page-heading.tsx';
import { ReasonNote } from '#ui/reason-note.tsx';
import { ReferralContent, type ReferralContentProps } from './referral-content.view.tsx';

export interface CaseReferralProps extends ReferralContentProps {
  caption: string;
  /** The employee's own referral, which the employer does not see. */
  confidential: boolean;
}

/** A referral as a page of its case. */
export function CaseReferral({ caption, confidential, ...content }: CaseReferralProps) {
  return (
    <>
      <PageHeading caption={<span dir="auto">{caption}</span>}>{content.t('title')}</PageHeading>
      <ReasonNote>{content.t(confidential ? 'read.note.confidential' : 'read.note')}</ReasonNote>
      <ReferralContent {...content} />
    </>
  );
}
