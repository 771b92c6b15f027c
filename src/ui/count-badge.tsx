/** A number of things that wait, beside the words it belongs to; nothing at zero. */
export function CountBadge({ count, meaning }: { count: number | undefined; meaning?: string }) {
  if (!count) return null;
  return (
    <span class="handrail-count">
      {count}
      {meaning && <span class="govuk-visually-hidden"> {meaning}</span>}
    </span>
  );
}
