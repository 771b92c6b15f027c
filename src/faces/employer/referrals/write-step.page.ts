import { texts as faceTexts } from '#faces/texts.ts';
import type { KeptForm, Reply, Visit } from '#faces/visit.ts';
import {
  applyAction,
  checkStep,
  type FieldError,
  fieldId,
  fileAt,
  findStep,
  mergeStep,
  newRowId,
  readBody,
  stepAnswers,
  stepsOf,
} from '#modules/forms/index.ts';
import { type CurrentStep, type Draft, detachDocument, saveStep } from '#modules/referrals/index.ts';
import { dayOf } from '#platform/clock/day.ts';
import { NotVisible, perform, Stale } from '#platform/operation/index.ts';
import { addresses } from './addresses.ts';
import { draftOf, isOpen, writtenOf } from './referrer.ts';
import { showStep, staleStep } from './show-step.ts';
import { texts } from './texts.ts';
import { tooLate } from './too-late.ts';
import { uploadAnswer } from './upload-answer.tsx';
import { nothingPosted, type PostedStep, placeKept, readStepForm, versionOf } from './write-step.form.ts';

/** One step of a referral, to be filled in. */
export async function writeStep(visit: Visit): Promise<Reply> {
  const draft = withStep(visit, await draftOf(visit));
  if (!isOpen(draft.referral)) return visit.redirect(addresses.referral(draft.referral.id));
  const kept = await visit.kept();
  return kept ? showKept(visit, draft, kept) : showStep(visit, draft, { answers: draft.answers });
}

/** Posted after a time-out: its files are in the draft; its text is shown, with the version it was typed on, and saved when pressed (ALL.3). */
async function showKept(visit: Visit, before: Draft, kept: KeptForm): Promise<Reply> {
  const fields = kept.fields
    .names()
    .flatMap(name => kept.fields.all(name).map((value): [string, string] => [name, value]));
  const { errors, notes, received } = await placeKept(visit, before, kept.files);
  const draft = received.length ? await openDraft(visit) : before;
  const { answers } = typedIn(visit, draft, { ...nothingPosted, fields });
  const note = visit.words(faceTexts)('kept.note');
  return showStep(visit, draft, {
    ...{ answers, errors, notes: [note, ...notes] },
    ...(kept.fields.has('version') ? { version: versionOf(kept.fields.get('version')) } : {}),
  });
}

/**
 * What was typed is saved first, whatever it is; then what was pressed is done (ALL.3, ALL.9). Without a script a press is
 * a post; with one, `x-autosave` saves and does nothing else, `x-upload` brings one file.
 */
export async function saveTyped(visit: Visit): Promise<Reply> {
  const before = await openDraft(visit);
  if (!isOpen(before.referral)) return comeLate(visit, before);
  const posted = await readStepForm(visit, before);
  if (visit.headers['x-upload']) return uploadAnswer(visit, await openDraft(visit), posted);
  const draft = posted.received.length ? await openDraft(visit) : before;
  const typed = typedIn(visit, draft, posted);
  try {
    const { version } = await save(visit, draft, typed, posted.version);
    if (visit.headers['x-autosave']) return { kind: 'json', status: 200, body: { version } };
    return await press(visit, draft, typed, posted);
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    if (visit.headers['x-autosave'])
      return { kind: 'json', status: 409, body: { message: visit.words(texts)('step.stale.autosave') } };
    return staleStep(visit, draft, { ...typed, errors: posted.errors }, error.current as CurrentStep);
  }
}

/** The form is read to its end all the same: what was typed is shown once more, no file is taken. */
async function comeLate(visit: Visit, draft: Draft): Promise<Reply> {
  const posted: PostedStep = { ...nothingPosted, fields: [] };
  const files: string[] = [];
  for await (const part of visit.parts()) {
    if (part.kind === 'field') posted.fields.push([part.name, part.value]);
    else {
      for await (const _ of part.source) void _;
      if (part.filename) files.push(part.filename);
    }
  }
  return tooLate(visit, draft, { answers: typedIn(visit, draft, posted).answers, files });
}

const openDraft = async (visit: Visit): Promise<Draft> => withStep(visit, await writtenOf(visit));

function withStep({ params }: Visit, draft: Draft): Draft {
  if (!findStep(draft.definition, params.step ?? '')) throw new NotVisible('step');
  return draft;
}

type Typed = ReturnType<typeof typedIn>;

/** The step as it is to be saved, after rows were added, removed or pasted. */
function typedIn(visit: Visit, { definition, answers }: Draft, posted: PostedStep) {
  const step = visit.params.step ?? '';
  const body = readBody(definition, step, posted.fields, answers, visit.locale);
  const merged = mergeStep(definition, answers, step, body.answers);
  const automatic = Boolean(visit.headers['x-autosave']);
  const applied =
    automatic || body.action.kind === 'clear'
      ? { answers: merged, fragment: body.action.kind === 'clear' ? fieldId(body.action.key) : 'main', errors: [] }
      : applyAction(definition, merged, body.action, newRowId, visit.locale);
  return { ...applied, step, action: body.action, refused: body.refused };
}

function save(
  visit: Visit,
  { definition }: Draft,
  { step, answers }: Typed,
  version: number,
): Promise<{ version: number }> {
  const { values, rows } = stepAnswers(definition, answers, step);
  const input = { referral: visit.params.id, step, version, answers: { values, rows } };
  return perform(visit.runtime, saveStep, visit.actor, input);
}

async function press(visit: Visit, draft: Draft, typed: Typed, posted: PostedStep): Promise<Reply> {
  const { action, step, answers } = typed;
  const { referral, definition } = draft;
  if (action.kind === 'clear' && fileAt(answers, action.key))
    await perform(visit.runtime, detachDocument, visit.actor, { referral: referral.id, slot: action.key });
  const today = dayOf(visit.now, visit.zone);
  const wrong: FieldError[] = [...posted.errors, ...typed.refused, ...typed.errors];
  if (action.kind === 'continue') {
    const said = new Set(wrong.map(({ key }) => key));
    const missing = checkStep(definition, answers, step, { locale: visit.locale, today });
    wrong.push(...missing.filter(({ key }) => !said.has(key)));
  }
  if (wrong.length) return showStep(visit, await openDraft(visit), { answers, errors: wrong, notes: posted.notes });
  return visit.redirect(whereTo(draft, typed), noticeOf(visit, typed, posted));
}

function whereTo({ referral: { id }, definition }: Draft, { action, step, fragment }: Typed): string {
  const steps = stepsOf(definition).map(({ linkId }) => linkId);
  const at = steps.indexOf(step);
  if (action.kind === 'later') return addresses.saved;
  if (action.kind === 'back') return steps[at - 1] ? addresses.step(id, steps[at - 1]!) : addresses.referral(id);
  if (action.kind !== 'continue') return `${addresses.step(id, step)}#${fragment}`;
  return steps[at + 1] ? addresses.step(id, steps[at + 1]!) : addresses.check(id);
}

function noticeOf(visit: Visit, { action }: Typed, { notes }: PostedStep): { notice?: string } {
  const t = visit.words(texts);
  const said = [...(action.kind === 'later' ? [t('step.later')] : []), ...notes];
  return said.length ? { notice: said.join(' ') } : {};
}
