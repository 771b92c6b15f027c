import { statuses, statusTexts } from '#modules/cases/index.ts';
import type { MadePart } from '#modules/help/index.ts';
import { type Organisation, readContact } from '#modules/organisations/index.ts';
import { ask, type Runtime } from '#platform/operation/index.ts';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { helpTexts, type SayHelp } from './help-texts.ts';
import { statusColour } from './status-colour.ts';
import type { Visit } from './visit.ts';

type Contact = Organisation['contact'];

const tabs = ['pending', 'open', 'closed', 'none'] as const;

/** What the product itself puts into help pages: every status with its explanation, and whom to ask (HLP.2). */
export async function madeParts(visit: Visit): Promise<Record<MadePart, ReturnType<typeof Statuses>>> {
  const { runtime, actor, identity } = visit;
  const own = actor.kind === 'employer' ? await ask(runtime, readContact, actor, {}) : undefined;
  const organisation = own && { name: identity?.membership?.organisation.name ?? '', contact: own };
  return {
    'case-statuses': <Statuses visit={visit} />,
    contact: <Contacts visit={visit} service={runtime.contact} {...(organisation ? { organisation } : {})} />,
  };
}

/** The words in which the statuses are explained: found by searching, too. */
export function statusWords({ words }: Pick<Visit, 'words'>): string {
  const t = words(statusTexts);
  return tabs.flatMap(tab => statuses[tab].map(each => `${t(`status.${each}`)} ${t(`explain.${each}`)}`)).join(' ');
}

function Statuses({ visit }: { visit: Visit }) {
  const [t, status] = [visit.words(helpTexts), visit.words(statusTexts)];
  return (
    <>
      {tabs.map(tab => (
        <>
          <h2 class="govuk-heading-m">{t(`tab.${tab}`)}</h2>
          <SummaryList
            rows={statuses[tab].map(each => ({
              key: <Tag colour={statusColour(each)}>{status(`status.${each}`)}</Tag>,
              value: status(`explain.${each}`),
            }))}
          />
        </>
      ))}
    </>
  );
}

interface ContactsProps {
  visit: Visit;
  service: Runtime['contact'];
  organisation?: { name: string; contact: Contact };
}

function Contacts({ visit, service = {}, organisation }: ContactsProps) {
  const t = visit.words(helpTexts);
  const hasOwn = organisation && Object.values(organisation.contact).some(Boolean);
  return (
    <>
      {organisation && (
        <>
          <h2 class="govuk-heading-m">{t('contact.organisation', { organisation: organisation.name })}</h2>
          {hasOwn ? <Ways t={t} {...organisation.contact} /> : <p class="govuk-body">{t('contact.ask')}</p>}
        </>
      )}
      <h2 class="govuk-heading-m">{t('contact.service')}</h2>
      {service.telephone || service.email ? (
        <Ways t={t} {...service} />
      ) : (
        <p class="govuk-body">{t('contact.answer')}</p>
      )}
    </>
  );
}

function Ways({ t, name, email, telephone }: Contact & { t: SayHelp }) {
  return (
    <SummaryList
      rows={[
        Boolean(name) && { key: t('contact.name'), value: <span dir="auto">{name}</span> },
        Boolean(telephone) && {
          key: t('contact.telephone'),
          value: (
            <a class="govuk-link" href={`tel:${telephone!.replace(/[^+\d]/g, '')}`}>
              {telephone}
            </a>
          ),
        },
        Boolean(email) && {
          key: t('contact.email'),
          value: (
            <a class="govuk-link" href={`mailto:${email}`}>
              {email}
            </a>
          ),
        },
      ]}
    />
  );
}
