import type { Asked } from '#platform/list/page-of-rows.ts';
import type { FaceColumn } from '../list-table.tsx';
import type { Say } from '../texts.ts';

type Column = Pick<FaceColumn<never>, 'key' | 'heading' | 'options'>;

/** What a list shows, in words: each filter, and the order. */
export function sayState(t: Say, columns: readonly Column[], { filters, sort, direction }: Asked): string[] {
  const filtered = columns.flatMap(({ key, heading, options }) =>
    (['', '-from', '-to'] as const).flatMap(end => {
      const asked = filters[key + end];
      if (!asked) return [];
      const value = options?.find(option => option.value === asked)?.text ?? asked;
      return end ? t(`state${end}`, { column: heading, value }) : `${heading}: ${value}`;
    }),
  );
  const sorted = columns.find(({ key }) => key === sort);
  return [...filtered, ...(sorted ? [t(`state.${direction}`, { column: sorted.heading })] : [])];
}
