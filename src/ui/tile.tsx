import { type ComponentChildren, h } from 'preact';
import { classNames } from '#ui/class-names.ts';

export interface TileProps {
  heading: string;
  href: string;
  /** One sentence: what waits there or what can be done there. */
  sentence?: ComponentChildren;
  /** How many things wait; shown large. */
  count?: number;
  /** What the number counts, said to those who hear the page. */
  countMeaning?: string;
  /** Something is late or asks for an answer today. */
  urgent?: boolean;
  headingLevel?: 2 | 3 | 4;
}

/** One place to go from a dashboard: a linked heading, a sentence, a count. */
export function Tile({ heading, href, sentence, count, countMeaning, urgent, headingLevel = 2 }: TileProps) {
  return (
    <li class={classNames('handrail-tile', urgent && 'handrail-tile--urgent')}>
      {h(
        `h${headingLevel}`,
        { class: 'handrail-tile__heading' },
        <a class="handrail-tile__link" href={href}>
          {heading}
        </a>,
      )}
      {count !== undefined && (
        <p class={classNames('handrail-tile__count', count === 0 && 'handrail-tile__count--none')}>
          {count}
          {countMeaning && <span class="govuk-visually-hidden"> {countMeaning}</span>}
        </p>
      )}
      {sentence && <p class="handrail-tile__sentence">{sentence}</p>}
    </li>
  );
}

/** Tiles in one to four columns. */
export function Tiles({ columns = 3, children }: { columns?: 1 | 2 | 3 | 4; children: ComponentChildren }) {
  return <ul class={`handrail-tiles handrail-tiles--${columns}`}>{children}</ul>;
}
