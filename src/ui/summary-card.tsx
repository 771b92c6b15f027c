import { type ComponentChildren, h } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { isFilled, type Wording, type WordingDetail, wordingDetail } from '#ui/wording.ts';

export interface SummaryAction {
  href: string;
  text: ComponentChildren;
  /** Tells this link from its likes: "Change" name. */
  visuallyHiddenText?: string;
  classes?: string;
  attributes?: Attributes;
}

export interface SummaryActions {
  items: readonly SummaryAction[];
  classes?: string;
}

export interface CardTitle extends WordingDetail {
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
}

export interface SummaryCardOptions {
  title?: Wording<CardTitle>;
  actions?: SummaryActions;
  classes?: string;
  attributes?: Attributes;
}

/** A box with a title and actions around facts that belong together. */
export function SummaryCard(props: SummaryCardOptions & { children: ComponentChildren }) {
  const { title, actions } = props;
  const words = title ? wordingDetail(title) : undefined;
  return (
    <div class={classNames('govuk-summary-card', props.classes)} {...props.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {words &&
          h(
            `h${words.headingLevel ?? 2}`,
            { class: classNames('govuk-summary-card__title', words.classes) },
            words.text,
          )}
        {actions && actions.items.length > 0 && <CardActions actions={actions} cardTitle={title} />}
      </div>
      <div class="govuk-summary-card__content">{props.children}</div>
    </div>
  );
}

function CardActions({ actions, cardTitle }: { actions: SummaryActions; cardTitle: SummaryCardOptions['title'] }) {
  const listClass = classNames('govuk-summary-card__actions', actions.classes);
  const list = (
    <Actions items={actions.items} cardTitle={cardTitle} listClass={listClass} itemClass="govuk-summary-card__action" />
  );
  return actions.items.length === 1 ? <div class={listClass}>{list}</div> : list;
}

interface ActionsProps {
  items: readonly SummaryAction[];
  cardTitle: SummaryCardOptions['title'];
  listClass: string;
  itemClass: string;
}

/** One action as a link, several as a list of links. */
export function Actions({ items, cardTitle, listClass, itemClass }: ActionsProps) {
  const [only] = items;
  if (only && items.length === 1) return <ActionLink action={only} cardTitle={cardTitle} />;
  return (
    <ul class={listClass}>
      {items.map(action => (
        <li class={itemClass}>
          <ActionLink action={action} cardTitle={cardTitle} />
        </li>
      ))}
    </ul>
  );
}

function ActionLink({ action, cardTitle }: { action: SummaryAction; cardTitle: SummaryCardOptions['title'] }) {
  const title = cardTitle ? wordingDetail(cardTitle).text : undefined;
  return (
    <a class={classNames('govuk-link', action.classes)} href={action.href} {...action.attributes}>
      {action.text}
      {(action.visuallyHiddenText || isFilled(title)) && (
        <span class="govuk-visually-hidden">
          {action.visuallyHiddenText && ` ${action.visuallyHiddenText}`}
          {isFilled(title) && <> ({title})</>}
        </span>
      )}
    </a>
  );
}
