import { PageHeading } from '#ui/page-heading.tsx';
import { ReasonNote } from '#ui/reason-note.tsx';
import { ReferralContent, type ReferralContentProps } from './referral-content.view.tsx';

/** A referral as a page of its case. */
export function CaseReferral({ caption, ...content }: ReferralContentProps & { caption: string }) {
  return (
    <>
      <PageHeading caption={<span dir="auto">{caption}</span>}>{content.t('title')}</PageHeading>
      <ReasonNote>{content.t('read.note')}</ReasonNote>
      <ReferralContent {...content} />
    </>
  );
}
