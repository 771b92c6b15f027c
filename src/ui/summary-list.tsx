import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import type { SummaryActions } from '#ui/summary-card.tsx';
import { Actions, SummaryCard, type SummaryCardOptions } from '#ui/summary-card.tsx';
import { type Wording, wordingDetail } from '#ui/wording.ts';

export interface SummaryRow {
  key: Wording;
  value: ComponentChildren;
  valueClasses?: string;
  actions?: SummaryActions;
  classes?: string;
}

export interface SummaryListProps {
  rows: (SummaryRow | false | null | undefined)[];
  card?: SummaryCardOptions;
  classes?: string;
  attributes?: Attributes;
}

/** Facts, each with what can be done about it; in a card where there are several such lists. */
export function SummaryList({ rows, card, classes, attributes }: SummaryListProps) {
  const someAct = rows.some(row => (row || undefined)?.actions?.items.length);
  const list = (
    <dl class={classNames('govuk-summary-list', classes)} {...attributes}>
      {rows.map(row => row && <Row row={row} someAct={Boolean(someAct)} cardTitle={card?.title} />)}
    </dl>
  );
  return card ? <SummaryCard {...card}>{list}</SummaryCard> : list;
}

interface RowProps {
  row: SummaryRow;
  someAct: boolean;
  cardTitle: SummaryCardOptions['title'];
}

function Row({ row, someAct, cardTitle }: RowProps) {
  const key = wordingDetail(row.key);
  return (
    <div
      class={classNames(
        'govuk-summary-list__row',
        someAct && !row.actions && 'govuk-summary-list__row--no-actions',
        row.classes,
      )}
    >
      <dt class={classNames('govuk-summary-list__key', key.classes)}>{key.text}</dt>
      <dd class={classNames('govuk-summary-list__value', row.valueClasses)}>{row.value}</dd>
      {row.actions && row.actions.items.length > 0 && (
        <dd class={classNames('govuk-summary-list__actions', row.actions.classes)}>
          <Actions
            items={row.actions.items}
            cardTitle={cardTitle}
            listClass="govuk-summary-list__actions-list"
            itemClass="govuk-summary-list__actions-list-item"
          />
        </dd>
      )}
    </div>
  );
}
