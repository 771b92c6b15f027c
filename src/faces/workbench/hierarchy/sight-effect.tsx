import type { SightPreview } from '#modules/hierarchy/index.ts';
import { InsetText } from '#ui/inset-text.tsx';
import type { Say } from './texts.ts';

/** Whose sight a change would alter by how many cases, and the mark that says it was seen. */
export function SightEffect({ t, preview, stale }: { t: Say; preview: SightPreview; stale?: boolean | undefined }) {
  return (
    <InsetText attributes={{ role: stale ? 'alert' : 'status' }}>
      <input type="hidden" name="seen" value={preview.seen} />
      {stale && <p class="govuk-body govuk-!-font-weight-bold">{t('effect.stale')}</p>}
      <h2 class="govuk-heading-s">{t('effect.heading')}</h2>
      {preview.changes.length === 0 && <p class="govuk-body">{t('effect.none')}</p>}
      <ul class="govuk-list govuk-list--bullet">
        {preview.changes.map(({ name, cases }) => (
          <li dir="auto">{t(cases > 0 ? 'effect.more' : 'effect.fewer', { name, count: Math.abs(cases) })}</li>
        ))}
      </ul>
      <p class="govuk-body">{t('effect.note')}</p>
    </InsetText>
  );
}
