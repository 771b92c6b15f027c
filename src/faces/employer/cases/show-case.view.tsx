import { statusColour } from '#faces/status-colour.ts';
import { type CasePage, caseParts, type Why } from '#modules/cases/index.ts';
import type { Words } from '#platform/i18n/catalogue.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import { IdentityBar } from '#ui/identity-bar.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { ReasonNote } from '#ui/reason-note.tsx';
import { SubNavigation } from '#ui/sub-navigation.tsx';
import { Tag } from '#ui/tag.tsx';
import { CaseActions } from './case-actions.view.tsx';
import { CaseDocuments } from './case-documents.view.tsx';
import { CaseNotes } from './case-notes.view.tsx';
import { CaseTimeline } from './case-timeline.view.tsx';
import { LinkedCases } from './linked-cases.view.tsx';
import { listRoot } from './list-address.ts';
import type { eventTexts } from './texts/events.ts';
import type { ListWords } from './track-cases.view.tsx';

export interface CaseWords extends ListWords {
  event: Words<keyof typeof eventTexts.en>;
}
export interface CaseProps {
  words: CaseWords;
  page: CasePage;
  can: { reassign: boolean };
}

/** A case: who it is about, where it stands, why the reader sees it, and one part of it. */
export function ShowCase({ words, page, can }: CaseProps) {
  const { t, status } = words;
  const { case: seen, part } = page;
  return (
    <>
      <CaseHeader words={words} page={page} />
      {can.reassign && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${listRoot}/${seen.id}/owner`}>
            {t('reassign.link')}
          </a>
        </p>
      )}
      <PageHeading caption={seen.reference}>{t(`part.${part.name}`)}</PageHeading>
      <ReasonNote>{why(words, page.why)}</ReasonNote>
      <InsetText>
        {status(`explain.${seen.status}`)}
        {seen.closedReason && ` ${t('case.closed_reason')}: ${status(`reason.${seen.closedReason}`)}.`}
      </InsetText>
      <SubNavigation
        label={seen.reference}
        items={caseParts.map(name => ({
          text: t(`part.${name}`),
          href: `${listRoot}/${seen.id}/${name}`,
          current: name === part.name,
        }))}
      />
      <Part words={words} page={page} />
    </>
  );
}

function CaseHeader({ words, page: { case: seen } }: Omit<CaseProps, 'can'>) {
  const { t, status, locale, zone } = words;
  const given = (value: string | null) => value || t('case.none_given');
  const fact = (name: string, value: string) => ({ name, value });
  return (
    <IdentityBar
      classes="govuk-!-margin-bottom-6"
      title={<span dir="auto">{[seen.title, seen.givenName, seen.familyName].filter(Boolean).join(' ')}</span>}
      status={<Tag colour={statusColour(seen.status)}>{status(`status.${seen.status}`)}</Tag>}
      facts={[
        fact(t('case.number'), seen.reference),
        fact(t('case.submitted'), formatDate(seen.receivedAt, locale, zone)),
        fact(t('case.position'), given(seen.position)),
        fact(t('case.address'), given(seen.address)),
        fact(t('case.postcode'), given(seen.postcode)),
        fact(t('case.born'), seen.dateOfBirth ? formatDate(seen.dateOfBirth, locale) : t('case.none_given')),
        fact(t('case.owner'), seen.ownerName),
        seen.previousReference ? fact(t('case.previous'), seen.previousReference) : null,
      ]}
    />
  );
}

function why({ t, locale, zone }: CaseWords, reason: Why): string {
  if (reason.because === 'delegated')
    return t('why.delegated', { by: reason.by, until: formatDate(reason.until, locale, zone) });
  const { because, ...values } = reason;
  return t(`why.${because}`, values);
}

function Part({ words, page }: Omit<CaseProps, 'can'>) {
  const { part, case: seen } = page;
  switch (part.name) {
    case 'documents':
      return <CaseDocuments words={words} seen={seen} part={part} />;
    case 'actions':
      return <CaseActions words={words} part={part} />;
    case 'notes':
      return <CaseNotes words={words} part={part} />;
    case 'linked':
      return <LinkedCases words={words} part={part} />;
    case 'timeline':
      return <CaseTimeline words={words} part={part} />;
  }
}
