import type { SharingLine } from '#modules/sharing/index.ts';
import { dayOf } from '#platform/clock/day.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import { Button } from '#ui/button.tsx';
import { SummaryCard } from '#ui/summary-card.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { PostForm } from '../referrals/post-form.tsx';
import { addresses } from './addresses.ts';
import type { SharingProps } from './sharing.view.tsx';

type CardProps = SharingProps & { line: SharingLine; mine: boolean };

/** One share or delegation: the other side, what, until when; its owner ends it. */
export function SharingCard(props: CardProps) {
  const { t, line, mine, now } = props;
  const row = (key: string, text: string) => (text ? { key, value: <span dir="auto">{text}</span> } : undefined);
  return (
    <SummaryCard
      title={{
        text: (
          <span dir="auto">
            {line.name} {line.since > now && <Tag colour="grey">{t('line.starts')}</Tag>}
          </span>
        ),
        headingLevel: 3,
      }}
    >
      <SummaryList
        rows={[
          row(t('line.username'), line.username),
          row(t('line.job'), line.jobTitle),
          row(t('line.what'), whatOf(props)),
          row(t('line.dates'), datesOf(props)),
          row(t('line.purpose'), line.purpose),
          ...(mine ? [row(t('line.copies'), t(line.copies ? 'line.copies.yes' : 'line.copies.no'))] : []),
        ].filter(each => each !== undefined)}
      />
      {mine && <Acts {...props} />}
    </SummaryCard>
  );
}

function whatOf({ t, line }: CardProps): string {
  if (line.kind === 'share') return t('line.all');
  const count = line.cases.length;
  return count ? t('line.cases', { count, numbers: line.cases.join(', ') }) : t('line.no_cases');
}

function datesOf({ t, line, locale, zone }: CardProps): string {
  const from = formatDate(line.since, locale, zone);
  if (!line.until) return t('line.since', { day: from });
  // The end is the first instant it no longer holds: the day before is the last.
  return t('line.from_until', { from, until: formatDate(dayOf(new Date(line.until.getTime() - 1), zone), locale) });
}

function Acts({ t, line, hidden }: CardProps) {
  const who = <span class="govuk-visually-hidden"> {t('with', { name: line.name })}</span>;
  return (
    <div class="govuk-button-group govuk-!-margin-top-4">
      <PostForm action={addresses.ending(line.kind, line.id)} hidden={hidden}>
        <Button variant="warning" preventDoubleClick>
          {t(`end.${line.kind}`)}
          {who}
        </Button>
      </PostForm>
      {line.kind === 'share' && (
        <PostForm action={addresses.copies(line.id)} hidden={hidden} fields={{ copies: line.copies ? 'no' : 'yes' }}>
          <Button variant="secondary" preventDoubleClick>
            {t(line.copies ? 'copies.off' : 'copies.on')}
            <span class="govuk-visually-hidden"> {t('to', { name: line.name })}</span>
          </Button>
        </PostForm>
      )}
    </div>
  );
}
