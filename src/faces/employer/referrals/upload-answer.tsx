import { renderToString } from 'preact-render-to-string';
import type { Reply, Visit } from '#faces/visit.ts';
import { documentSlots, fileAt, ReceivedDocument } from '#modules/forms/index.ts';
import type { Draft } from '#modules/referrals/index.ts';
import type { PostedStep } from './write-step.form.ts';

/** What the script that sends one file is told: the row to show, or why it was refused (REF.D3). */
export function uploadAnswer({ locale, params }: Visit, draft: Draft, posted: PostedStep): Reply {
  const { received, errors, notes } = posted;
  const [refused] = errors;
  if (refused) return { kind: 'json', status: 422, body: { message: refused.message } };
  const slot = documentSlots(draft.definition, locale, draft.answers).find(({ key }) => key === received[0]);
  const file = slot && fileAt(draft.answers, slot.key);
  if (!slot || !file) return { kind: 'json', status: 400, body: {} };
  const html = renderToString(
    <>
      <ReceivedDocument slot={slot.key} label={slot.label} file={file} locale={locale} />
      {notes.map(note => (
        <p class="govuk-body" dir="auto">
          {note}
        </p>
      ))}
    </>,
  );
  return { kind: 'json', status: 200, body: { html, version: draft.versions[params.step ?? ''] ?? 0 } };
}
