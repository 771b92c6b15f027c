import type { OutboxMessage } from '#modules/notices/index.ts';
import type { Locale } from '#platform/i18n/catalogue.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { type OutboxWords, stateColours } from './outbox-list.view.tsx';

export interface OutboxMessageProps {
  t: OutboxWords;
  locale: Locale;
  zone: string;
  message: OutboxMessage;
  /** Addresses that begin so can be followed. */
  ours: string;
}

/** One message: to whom, what became of it, and what it says with its links to follow. */
export function OutboxMessagePage({ t, locale, zone, message, ours }: OutboxMessageProps) {
  const at = (when: Date) => formatDateTime(when, locale, zone);
  return (
    <>
      <PageHeading caption={t(`channel.${message.channel}`)}>{message.subject || t('message.title')}</PageHeading>
      <SummaryList
        rows={[
          { key: t('message.to'), value: message.address },
          message.organisation !== '' && { key: t('column.organisation'), value: message.organisation },
          {
            key: t('message.state'),
            value: <Tag colour={stateColours[message.state]}>{t(`state.${message.state}`)}</Tag>,
          },
          { key: t('message.written'), value: at(message.writtenAt) },
          message.sentAt !== null && { key: t('message.sent'), value: at(message.sentAt) },
          message.nextAt !== null && { key: t('message.next'), value: at(message.nextAt) },
          { key: t('message.attempts'), value: message.attempts },
          message.lastError !== null && { key: t('message.error'), value: message.lastError },
          { key: t('message.id'), value: message.messageId },
        ]}
      />
      <h2 class="govuk-heading-m">{t('message.text')}</h2>
      <div class="govuk-inset-text">
        {message.text
          .split(/\n{2,}/)
          .filter(block => block.trim() !== '')
          .map(block => (
            <p class="govuk-body">{linked(block, ours)}</p>
          ))}
      </div>
    </>
  );
}

/** The words of a paragraph; those that are an address of ours as links. */
function linked(text: string, ours: string) {
  return text.split(/(\s+)/).map(word =>
    word.startsWith(`${ours}/`) ? (
      <a class="govuk-link" href={word}>
        {word}
      </a>
    ) : (
      word
    ),
  );
}
