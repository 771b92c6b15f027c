import { type CaseWork, statusTexts } from '#modules/cases/index.ts';
import type { RefusedAddress } from '#modules/notices/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { IdentityBar } from '#ui/identity-bar.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { ReasonNote } from '#ui/reason-note.tsx';
import { SubNavigation } from '#ui/sub-navigation.tsx';
import { Tag } from '#ui/tag.tsx';
import { employeeName } from '../case-name.ts';
import { Actions } from './case-actions.view.tsx';
import { Contacts } from './case-contacts.view.tsx';
import { Notes } from './case-notes.view.tsx';
import { CaseTimeline } from './case-timeline.view.tsx';
import type { Say } from './texts.ts';

export interface CasePageProps {
  t: Say;
  locale: Locale;
  zone: string;
  work: CaseWork;
  /** Addresses of the employee that a mail server refuses (NOT.6). */
  refused: readonly RefusedAddress[];
  can: {
    work: boolean;
    note: boolean;
    contact: boolean;
    close: boolean;
    reopen: boolean;
    takeOver: boolean;
    /** Consent and letter, which clinicians see to. */
    advise: boolean;
  };
}

export const caseUrl = ({ work }: Pick<CasePageProps, 'work'>) => `/workbench/cases/${work.case.id}`;

/** A case on one page: whose, where it stands, actions, notes, addresses; beside them what happened. */
export function CasePage(props: CasePageProps) {
  const { t, work } = props;
  return (
    <>
      <h1 class="govuk-visually-hidden">{t('case.heading', { number: work.case.reference })}</h1>
      <Identity {...props} />
      <Parts {...props} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Standing {...props} />
          <Actions {...props} />
          {work.readsNotes && <Notes {...props} />}
          <Contacts {...props} />
          {work.links.length > 0 && <Links {...props} />}
        </div>
        <div class="govuk-grid-column-one-third">
          <CaseTimeline {...props} />
        </div>
      </div>
    </>
  );
}

function Identity({ t, locale, zone, work }: CasePageProps) {
  const { case: seen, claimedName, me } = work;
  const say = words(statusTexts, locale);
  const who = seen.claimedBy === me ? t('claimed.you') : (claimedName ?? t('claimed.nobody'));
  return (
    <IdentityBar
      title={<span dir="auto">{employeeName(seen)}</span>}
      status={<Tag colour={seen.tab === 'closed' ? 'grey' : 'teal'}>{say(`status.${seen.status}`)}</Tag>}
      facts={[
        { name: t('column.reference'), value: seen.reference },
        seen.dateOfBirth !== null && { name: t('fact.birth'), value: formatDate(seen.dateOfBirth, locale) },
        seen.position !== '' && { name: t('fact.position'), value: <span dir="auto">{seen.position}</span> },
        { name: t('column.received'), value: formatDate(seen.receivedAt, locale, zone) },
        seen.ownerName !== '' && { name: t('fact.manager'), value: <span dir="auto">{seen.ownerName}</span> },
        { name: t('column.claimed'), value: who },
        seen.previousReference !== null && { name: t('fact.previous'), value: seen.previousReference },
      ]}
    />
  );
}

function Parts({ t, work, can }: CasePageProps) {
  const url = caseUrl({ work });
  return (
    <SubNavigation
      label={t('parts')}
      items={[
        { text: t('part.case'), href: url, current: true },
        work.case.referralId !== null && { text: t('part.referral'), href: `${url}/referral` },
        can.advise && { text: t('part.consent'), href: `${url}/consent` },
        can.advise && { text: t('part.letter'), href: `${url}/letter` },
      ]}
    />
  );
}

/** Where the case stands and why, and the acts that change it. */
function Standing({ t, locale, zone, work, can }: CasePageProps) {
  const { case: seen } = work;
  const say = words(statusTexts, locale);
  const url = caseUrl({ work });
  return (
    <section aria-labelledby="standing">
      <h2 class="govuk-heading-m" id="standing">
        {t('standing')}
      </h2>
      <InsetText>
        <strong>{say(`sentence.${seen.status}`)}</strong>{' '}
        {t('status.since', { day: formatDate(seen.statusSince, locale, zone) })}
        {seen.closedReason && (
          <>
            <br />
            {say(`reason.${seen.closedReason}`)}
          </>
        )}
        {seen.holdReason && (
          <>
            <br />
            <span dir="auto">{seen.holdReason}</span>
          </>
        )}
        <br />
        {t('standing.employer')} {say(`explain.${seen.status}`)}
      </InsetText>
      <div class="govuk-button-group">
        {seen.tab === 'pending' && <Button href={`/workbench/triage/${seen.id}`}>{t('to_triage')}</Button>}
        {can.advise && can.work && seen.consent === null && <Button href={`${url}/consent`}>{t('ask_consent')}</Button>}
        {can.work && (
          <Button variant="secondary" href={`${url}/status`}>
            {t('hand.link')}
          </Button>
        )}
        {can.close && (
          <Button variant="secondary" href={`${url}/closing`}>
            {t('close.link')}
          </Button>
        )}
        {can.reopen && (
          <Button variant="secondary" href={`${url}/reopening`}>
            {t('reopen.link')}
          </Button>
        )}
        {can.takeOver && (
          <a class="govuk-link" href={`${url}/handover`}>
            {t('take_over')}
          </a>
        )}
      </div>
      <ReasonNote>{t('case.recorded')}</ReasonNote>
    </section>
  );
}

function Links({ t, work }: CasePageProps) {
  return (
    <section aria-labelledby="links">
      <h2 class="govuk-heading-m" id="links">
        {t('links')}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {work.links.map(link => (
          <li>
            {t(link.later ? `link.${link.kind}` : `linked.${link.kind}`)}{' '}
            <a class="govuk-link" href={`/workbench/cases/${link.id}`}>
              {link.reference}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
