import type { SignOnDetails } from '#modules/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { Tag } from '#ui/tag.tsx';
import { type Say, texts } from './texts.ts';

type Found = NonNullable<SignOnDetails['settings']>['trial'];

interface TrialProps {
  t: Say;
  csrf: string;
  action: string;
  trial: Found;
  triedAt?: string;
}

/** Whether the connection works, as far as that can be told without anybody signing in. */
export function Trial({ t, csrf, action, trial, triedAt }: TrialProps) {
  return (
    <div class="govuk-grid-row">
      <section class="govuk-grid-column-two-thirds" aria-labelledby="trial">
        <h2 class="govuk-heading-m" id="trial">
          {t('trial')}
        </h2>
        <p class="govuk-body">{t('trial.text')}</p>
        {trial && triedAt ? <Outcome t={t} trial={trial} at={triedAt} /> : <p class="govuk-body">{t('trial.none')}</p>}
        <form method="post" action={action} noValidate>
          <input type="hidden" name="csrf" value={csrf} />
          <Button variant="secondary" preventDoubleClick>
            {t('trial.button')}
          </Button>
        </form>
      </section>
    </div>
  );
}

function Outcome({ t, trial, at }: { t: Say; trial: NonNullable<Found>; at: string }) {
  const { problem, doubts } = trial;
  return (
    <>
      <p class="govuk-body">
        <Tag colour={problem ? 'red' : 'green'}>{t(problem ? 'trial.fails' : 'trial.fits')}</Tag> {at}
      </p>
      {problem && <p class="govuk-body">{told(t, problem)}</p>}
      {doubts.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {doubts.map(doubt => (
            <li>{told(t, doubt)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

const told = (t: Say, found: string): string =>
  t((`found.${found}` in texts.en ? `found.${found}` : 'found.token_wrong') as keyof typeof texts.en & string);
