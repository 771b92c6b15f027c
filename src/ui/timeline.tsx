import { type ComponentChildren, h } from 'preact';
import { classNames } from '#ui/class-names.ts';
import { useTexts } from '#ui/locale.ts';
import { isFilled } from '#ui/wording.ts';

export interface TimelineEntry {
  title: ComponentChildren;
  /** `done` happened, `current` is now, `expected` is what comes next. */
  state?: 'done' | 'current' | 'expected';
  /** The date in words, and as a machine reads it. */
  date?: { text: string; iso?: string };
  /** Who, in words: "by Nia Parry". */
  byline?: ComponentChildren;
  children?: ComponentChildren;
}

export interface TimelineProps {
  entries: readonly (TimelineEntry | false | null | undefined)[];
  headingLevel?: 2 | 3 | 4;
  classes?: string;
}

/** What has happened, what happens now, and what is expected with its dates. */
export function Timeline({ entries, headingLevel = 2, classes }: TimelineProps) {
  return (
    <ol class={classNames('moj-timeline handrail-timeline', classes)}>
      {entries.map(entry => entry && <Entry entry={entry} headingLevel={headingLevel} />)}
    </ol>
  );
}

function Entry({ entry, headingLevel }: { entry: TimelineEntry; headingLevel: number }) {
  const words = useTexts().timeline;
  const { state = 'done', date } = entry;
  return (
    <li
      class={`moj-timeline__item handrail-timeline__item--${state}`}
      aria-current={state === 'current' ? 'step' : undefined}
    >
      <div class="moj-timeline__header">
        {h(`h${headingLevel}`, { class: 'moj-timeline__title' }, entry.title)}
        {entry.byline && <p class="moj-timeline__byline"> {entry.byline}</p>}
        {state !== 'done' && ' '}
        {state !== 'done' && (
          <span class="handrail-timeline__state">{state === 'current' ? words.now : words.expected}</span>
        )}
      </div>
      {date && (
        <p class="moj-timeline__date">
          <time dateTime={date.iso}>{date.text}</time>
        </p>
      )}
      {isFilled(entry.children) && <div class="moj-timeline__description">{entry.children}</div>}
    </li>
  );
}
