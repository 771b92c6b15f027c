import { type Catalogue, catalogue, type Words } from '#platform/i18n/catalogue.ts';

/** What stands around a referral when staff read it. */
export const texts = catalogue({
  en: {
    title: 'Referral',
    sent: '{form}, version {version}, sent on {when}.',
    hints: 'What might be missing',
    changes: '{count, plural, one {One answer was changed} other {# answers were changed}} since the version before',
    'changes.before': 'Before:',
    'changes.after': 'Now:',
    'changes.nothing': 'nothing',
    questions: 'What the employer asks',
    'questions.none': 'The employer asks no question of its own.',
    documents: 'Documents',
    'documents.none': 'No document came with this referral.',
    'documents.pages': '{count, plural, one {# page} other {# pages}}',
    'documents.confidential': 'Medical in confidence',
    'documents.not_scanned': 'Not scanned for viruses',
    'documents.clinicians': 'Only clinicians open this document.',
    'documents.view': 'View',
    'documents.download': 'Download',
    'read.note':
      'The employer wrote this and can read it. Reading it here is recorded, and the employee can see who looked.',
    'read.note.confidential':
      'The employee wrote this, and the employer does not see it. Reading it here is recorded, and the employee can see who looked.',
  },
  cy: {
    title: 'Atgyfeiriad',
    sent: '{form}, fersiwn {version}, anfonwyd ar {when}.',
    hints: 'Beth allai fod ar goll',
    changes:
      '{count, plural, zero {Ni newidiwyd unrhyw ateb} one {Newidiwyd un ateb} two {Newidiwyd # ateb} few {Newidiwyd # ateb} many {Newidiwyd # ateb} other {Newidiwyd # ateb}} ers y fersiwn blaenorol',
    'changes.before': 'Cynt:',
    'changes.after': 'Nawr:',
    'changes.nothing': 'dim',
    questions: 'Beth y mae’r cyflogwr yn ei ofyn',
    'questions.none': 'Nid yw’r cyflogwr yn gofyn unrhyw gwestiwn.',
    documents: 'Dogfennau',
    'documents.none': 'Ni ddaeth unrhyw ddogfen gyda’r atgyfeiriad hwn.',
    'documents.pages':
      '{count, plural, zero {dim tudalennau} one {# dudalen} two {# dudalen} few {# tudalen} many {# thudalen} other {# tudalen}}',
    'documents.confidential': 'Meddygol gyfrinachol',
    'documents.not_scanned': 'Heb ei sganio am feirysau',
    'documents.clinicians': 'Dim ond clinigwyr sy’n agor y ddogfen hon.',
    'documents.view': 'Gweld',
    'documents.download': 'Lawrlwytho',
    'read.note':
      'Y cyflogwr a ysgrifennodd hwn, a gall ei ddarllen. Cofnodir ei ddarllen yma, a gall y gweithiwr weld pwy edrychodd.',
    'read.note.confidential':
      'Y gweithiwr a ysgrifennodd hwn, ac nid yw’r cyflogwr yn ei weld. Cofnodir ei ddarllen yma, a gall y gweithiwr weld pwy edrychodd.',
  },
});
export type Say = Words<typeof texts extends Catalogue<infer Key> ? Key : never>;
