import { z } from 'zod';
import {
  discardDocument,
  makeDocument,
  type OpenedDocument,
  openDocument,
  type ReceivedDocument,
  storeDocument,
} from '#modules/documents/index.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { type Actor, ask, operation, perform, query, type Runtime } from '#platform/operation/index.ts';
import { loadReferral } from '../load-referral.ts';
import { readVersion } from '../queries/read-version.ts';
import type { ReferralsTables } from '../tables.ts';
import { readForTriage } from '../triage/read-for-triage.ts';
import { referralFormData } from './referral-form-data.ts';

export interface FormAsked {
  organisation: string;
  referral: string;
  /** The newest unless said. */
  version?: number;
  locale?: Locale;
}

/**
 * The referral as a PDF (REF.L3): rendered from the frozen answers when it is asked for the first time, kept as a document
 * of the referral with its hash audited, and the same bytes ever after. The caller has checked that the actor may see the
 * referral or its case; row-level security keeps to the organisation. @throws NotVisible, PdfProblem, StorageFull
 */
export async function openReferralForm(runtime: Runtime, actor: Actor, asked: FormAsked): Promise<OpenedDocument> {
  const input = { organisation: asked.organisation, referral: asked.referral, version: asked.version };
  const kept = await ask(runtime, keptForm, actor, input);
  const document = kept.document ?? (await renderForm(runtime, actor, { ...asked, version: kept.version }));
  return ask(runtime, openForm, actor, { ...input, document });
}

async function renderForm(runtime: Runtime, actor: Actor, asked: FormAsked & { version: number }): Promise<string> {
  const { organisation, referral, version, locale = 'en' } = asked;
  const read = await ask(runtime, frozenForm, actor, { organisation, referral, version, locale });
  const content = await runtime.pdf.make('referral-form', referralFormData(read, locale));
  const name = `${read.referral.caseReference.replaceAll('/', '-')}.pdf`;
  const made = await makeDocument(runtime, { name, type: 'pdf', content });
  const document = await perform(runtime, keepForm, actor, { organisation, referral, version, made });
  if (document !== made.id) await discardDocument(runtime, made);
  return document;
}

const key = z.object({ organisation: z.uuid(), referral: z.uuid() });
const readers = ['employer', 'clinician', 'case_administrator'] as const;

const keptForm = query({
  name: 'referral_form.found',
  actors: readers,
  input: key.extend({ version: z.int().positive().optional() }),
  async run(scope, { organisation, referral: id, version }) {
    const referral = await loadReferral(scope, { organisation, id });
    const found = referral && (await readVersion(scope, referral, version ?? referral.currentVersion));
    return found && { version: found.version, document: found.pdf };
  },
});

const frozenForm = query({
  name: 'referral_form.read',
  actors: readers,
  input: key.extend({ version: z.int().positive(), locale: z.enum(['en', 'cy']) }),
  run: (scope, { organisation, referral: id, version, locale }) =>
    readForTriage(scope, { organisation, id, version }, locale),
});

const keepForm = operation({
  act: 'referral_form.made',
  actors: readers,
  input: key.extend({ version: z.int().positive(), made: z.custom<ReceivedDocument>(value => Boolean(value)) }),
  async load(scope, { organisation, referral: id, version }) {
    const referral = await loadReferral(scope, { organisation, id }, { lock: true });
    const found = referral && (await readVersion(scope, referral, version));
    return referral && found && { referral, found };
  },
  policy: () => undefined,
  async run(scope, { referral, found }, { made, version }) {
    // Somebody else asked in the same moment: theirs stays, and it is the one both get.
    const document = found.pdf ?? made.id;
    const { organisation, id } = referral;
    scope.audit({
      act: 'referral_form.made',
      organisation,
      object: { kind: 'document', id: document },
      subject: referral.caseId ?? id,
      values: { referral: id, version, sha256: made.sha256.toString('hex'), kept: document === made.id },
    });
    if (document !== made.id) return document;
    const owner = { kind: 'referral' as const, id };
    const placing = { organisation, owner, slot: 'referral-form', class: 'ordinary' as const, submittedAt: scope.now };
    await storeDocument(scope, made, placing);
    await scope.tx
      .withTables<ReferralsTables>()
      .updateTable('referrals.versions')
      .set({ pdf_document_id: document })
      .where('organisation_id', '=', organisation)
      .where('referral_id', '=', id)
      .where('version', '=', version)
      .execute();
    return document;
  },
});

const openForm = query({
  name: 'referral_form.opened',
  actors: readers,
  input: key.extend({ document: z.uuid() }),
  run: (scope, { organisation, referral, document }) =>
    openDocument(scope, { organisation, owner: { kind: 'referral', id: referral }, id: document }),
  reads: ({ id, sha256 }, { organisation, referral }) => ({
    act: 'referral_form.opened',
    organisation,
    object: { kind: 'document', id },
    values: { referral, sha256 },
  }),
});
