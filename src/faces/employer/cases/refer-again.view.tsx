import type { CaseListRow } from '#modules/cases/index.ts';
import type { Say } from './texts.ts';

interface Props {
  t: Say;
  row: CaseListRow;
  hidden: { csrf: string; organisation: string };
}

/** Referring a closed case again makes a new referral from it; nothing happens on a GET. */
export function ReferAgain({ t, row, hidden }: Props) {
  return (
    <form method="post" action="/employer/referrals">
      <input type="hidden" name="csrf" value={hidden.csrf} />
      <input type="hidden" name="organisation" value={hidden.organisation} />
      <input type="hidden" name="form" value={row.formCode} />
      <input type="hidden" name="again" value={row.id} />
      <button
        type="submit"
        class="govuk-button govuk-button--secondary handrail-button--compact"
        aria-label={t('list.refer_again.name', { name: `${row.givenName} ${row.familyName}` })}
      >
        {t('list.refer_again')}
      </button>
    </form>
  );
}
