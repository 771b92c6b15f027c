/** Further HTML attributes of an element, by their HTML name (`data-…`, `aria-…`, `lang`). */
export type Attributes = Record<string, string | number | boolean | undefined>;
