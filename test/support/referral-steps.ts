import { randomUUID } from 'node:crypto';
import { receiveUpload } from '#modules/documents/index.ts';
import { type Answers, installForms, managementReferral, stepAnswers } from '#modules/forms/index.ts';
import {
  attachDocument,
  digestOf,
  readDraft,
  saveStep,
  startReferral,
  submitReferral,
} from '#modules/referrals/index.ts';
import { ask, type EmployerActor, perform } from '#platform/operation/index.ts';
import { completeAnswers } from '#test/support/complete-answers.ts';
import type { TestService } from '#test/support/test-service.ts';

/** What referrers do, in the words of the tests. */
export interface Referring {
  start(who?: EmployerActor, form?: string): Promise<string>;
  draft(id: string, who?: EmployerActor): ReturnType<typeof read>;
  save(id: string, step: string, values: Record<string, string | string[]>, version?: number): Promise<number>;
  fill(id: string, begin?: Record<string, string | string[]>): Promise<void>;
  attach(id: string, slot: string, content?: string, name?: string): Promise<string>;
  send(id: string, as?: typeof submitReferral, key?: string): ReturnType<typeof sendWith>;
  submitted(begin?: Record<string, string | string[]>): Promise<{ id: string; caseId: string; reference: string }>;
}

const read = (service: TestService, id: string, who: EmployerActor) =>
  ask(service.runtime, readDraft, who, { referral: id });

const sendWith = async (service: TestService, id: string, as: typeof submitReferral, key: string) => {
  const { answers } = await read(service, id, service.nia);
  return perform(service.runtime, as, service.nia, { referral: id, key, seen: digestOf(answers) });
};

export async function referring(service: TestService): Promise<Referring> {
  await installForms(service.runtime);
  const { runtime, nia } = service;
  const saveAll = async (id: string, answers: Answers) => {
    const { versions, definition } = await read(service, id, nia);
    for (const { linkId: step } of definition.item) {
      const { values, rows } = stepAnswers(definition, answers, step);
      await perform(runtime, saveStep, nia, { referral: id, step, version: versions[step], answers: { values, rows } });
    }
  };
  const steps: Referring = {
    start: async (who = nia, form = 'OM') => (await perform(runtime, startReferral, who, { form })).id,
    draft: (id, who = nia) => read(service, id, who),
    async save(id, step, values, version) {
      const draft = await read(service, id, nia);
      const before = stepAnswers(draft.definition, draft.answers, step);
      const answers = { values: { ...before.values, ...values }, rows: before.rows };
      const input = { referral: id, step, version: version ?? draft.versions[step], answers };
      return (await perform(runtime, saveStep, nia, input)).version;
    },
    fill: (id, begin = {}) => saveAll(id, completeAnswers(managementReferral, { ...employee, ...begin })),
    async attach(id, slot, content = 'Some plain text.\n', name = 'letter.txt') {
      const source = (async function* content_() {
        yield Buffer.from(content);
      })();
      const receipt = await receiveUpload(runtime, { name, allowed: ['txt'], source });
      if (!receipt.accepted) throw new Error(receipt.refusal);
      await perform(runtime, attachDocument, nia, { referral: id, slot, document: receipt.document });
      return receipt.document.id;
    },
    send: (id, as = submitReferral, key = randomUUID()) => sendWith(service, id, as, key),
    async submitted(begin) {
      const id = await steps.start();
      await steps.fill(id, begin);
      const { caseId, reference } = await steps.send(id);
      return { id, caseId, reference };
    },
  };
  return steps;
}

export const employee = {
  'referrer.email': 'nia.parry@northfold.example',
  'employee.givenName': 'Siân',
  'employee.familyName': 'O’Brien-Llŷr',
  'employee.dateOfBirth': '1980-05-01',
  'employee.postcode': 'CF10 1AA',
  'employee.position': 'Driver',
};
