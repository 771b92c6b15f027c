import type { Referral } from '#modules/referrals/index.ts';
import { Button } from '#ui/button.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { WarningText } from '#ui/warning-text.tsx';
import { addresses } from './addresses.ts';
import { type Hidden, PostForm } from './post-form.tsx';
import type { Say } from './texts.ts';

/** The last question before a referral and its documents are gone. */
export function DeleteReferral({ t, referral, hidden }: { t: Say; referral: Referral; hidden: Hidden }) {
  return (
    <>
      <PageHeading caption={referral.caseReference}>{t('delete.title')}</PageHeading>
      <WarningText>
        <span dir="auto">{t('delete.text', { name: referral.employeeName || t('delete.unnamed') })}</span>
      </WarningText>
      <PostForm action={addresses.deletion(referral.id)} hidden={hidden}>
        <div class="govuk-button-group">
          <Button variant="warning" preventDoubleClick>
            {t('delete.confirm')}
          </Button>
          <a class="govuk-link" href={addresses.saved}>
            {t('delete.keep')}
          </a>
        </div>
      </PostForm>
    </>
  );
}
