import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { Tag, type TagProps } from '#ui/tag.tsx';
import { isFilled, type Wording, wordingDetail } from '#ui/wording.ts';

export interface TaskListItem {
  title: Wording;
  /** No link where the task cannot be started yet. */
  href?: string;
  hint?: ComponentChildren;
  /** A tag where the person has something to do, plain text where it is done. */
  status: { text?: ComponentChildren; tag?: TagProps; classes?: string };
  classes?: string;
}

export interface TaskListProps {
  items: (TaskListItem | false | null | undefined)[];
  idPrefix?: string;
  classes?: string;
  attributes?: Attributes;
}

/** What there is to do, and how far each part is. */
export function TaskList({ items, idPrefix = 'task-list', classes, attributes }: TaskListProps) {
  return (
    <ul class={classNames('govuk-task-list', classes)} {...attributes}>
      {items.map((item, index) => item && <TaskListRow item={item} id={`${idPrefix}-${index + 1}`} />)}
    </ul>
  );
}

function TaskListRow({ item, id }: { item: TaskListItem; id: string }) {
  const title = wordingDetail(item.title);
  const hasHint = isFilled(item.hint);
  return (
    <li class={classNames('govuk-task-list__item', item.href && 'govuk-task-list__item--with-link', item.classes)}>
      <div class="govuk-task-list__name-and-hint">
        {item.href ? (
          <a
            class={classNames('govuk-link govuk-task-list__link', title.classes)}
            href={item.href}
            aria-describedby={classNames(hasHint && `${id}-hint`, `${id}-status`)}
          >
            {title.text}
          </a>
        ) : (
          <div class={title.classes}>{title.text}</div>
        )}
        {hasHint && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {item.hint}
          </div>
        )}
      </div>
      <div class={classNames('govuk-task-list__status', item.status.classes)} id={`${id}-status`}>
        {item.status.tag ? <Tag {...item.status.tag} /> : item.status.text}
      </div>
    </li>
  );
}
