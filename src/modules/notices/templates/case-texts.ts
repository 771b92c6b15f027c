import { catalogue } from '#platform/i18n/catalogue.ts';

/** Notices about referrals, cases and tasks, for those who work with them. `number` is the reference of the case. */
export const caseTexts = catalogue({
  en: {
    'submitted.subject': 'Referral {number} was received',
    'submitted.text': 'Your referral was received. Its number is {number}. A clinician looks at it next.',
    'accepted.subject': 'Referral {number} was accepted',
    'accepted.text':
      'A clinician accepted referral {number}, and its case is open. The page of the case says what happens next.',
    'rejected.subject': 'Referral {number} was not accepted',
    'rejected.text':
      'Referral {number} could not be accepted as it is. Saved referrals says why, and lets you correct it and refer again.',
    'information_wanted.subject': 'Referral {number}: more information is wanted',
    'information_wanted.text': 'We need to know more before we can go on with referral {number}. Its page says what.',
    'draft_deletion.subject': 'A saved referral will be deleted on {day}',
    'draft_deletion.text':
      'A referral you saved and did not send will be deleted on {day}. Open it and change anything to keep it for longer.',
    'rejected_deletion.subject': 'Referral {number} will be deleted on {day}',
    'rejected_deletion.text':
      'Referral {number}, which was not accepted, will be deleted on {day}. Until then you can correct it and refer again.',
    'approval_wanted.subject': 'A referral waits for your approval',
    'approval_wanted.text': 'A colleague wrote a referral that needs your approval before it can be sent.',
    'withdrawn.subject': 'Referral {number} was withdrawn',
    'withdrawn.text': 'Referral {number} was withdrawn. Nothing more will be done about it.',
    'reassigned.subject': 'Cases were given to another colleague',
    'reassigned.text':
      '{number, select, none {Cases were} other {Case {number} was}} given from one colleague to another. You are told because you looked after {number, select, none {them} other {it}} before, or do so now.',
    'letter_released.subject': 'Case {number}: a letter is ready',
    'letter_released.text':
      'A letter about case {number} is ready for you to read. It is not attached: sign in to open it.',
    'no_letter.subject': 'Case {number}: no report can be given',
    'no_letter.text': 'No report can be given about case {number}. The page of the case says what you can do.',
    'case_closed.subject': 'Case {number} is closed',
    'case_closed.text': 'Case {number} is closed. You can still read it.',
    'task_overdue.subject': 'A task is overdue',
    'task_overdue.text': 'A task of your desk{number, select, none {} other { about case {number}}} is overdue.',
    'action.case': 'Open the case',
    'action.saved': 'Open your saved referrals',
    'action.dashboard': 'Open your dashboard',
    'action.tasks': 'Open the tasks',
  },
  cy: {
    'submitted.subject': 'Derbyniwyd atgyfeiriad {number}',
    'submitted.text': 'Daeth eich atgyfeiriad i law. Ei rif yw {number}. Bydd clinigwr yn edrych arno nesaf.',
    'accepted.subject': 'Cymeradwywyd atgyfeiriad {number}',
    'accepted.text':
      'Cymeradwyodd clinigwr atgyfeiriad {number}, ac mae ei achos ar agor. Mae tudalen yr achos yn dweud beth sy’n digwydd nesaf.',
    'rejected.subject': 'Ni dderbyniwyd atgyfeiriad {number}',
    'rejected.text':
      'Ni ellid derbyn atgyfeiriad {number} fel y mae. Mae’r atgyfeiriadau a gadwyd yn dweud pam, ac yn gadael i chi ei gywiro ac atgyfeirio eto.',
    'information_wanted.subject': 'Atgyfeiriad {number}: mae angen rhagor o wybodaeth',
    'information_wanted.text':
      'Mae angen i ni wybod mwy cyn mynd ymlaen ag atgyfeiriad {number}. Mae ei dudalen yn dweud beth.',
    'draft_deletion.subject': 'Caiff atgyfeiriad a gadwyd ei ddileu ar {day}',
    'draft_deletion.text':
      'Caiff atgyfeiriad a gadwoch heb ei anfon ei ddileu ar {day}. Agorwch ef a newidiwch rywbeth i’w gadw am gyfnod hwy.',
    'rejected_deletion.subject': 'Caiff atgyfeiriad {number} ei ddileu ar {day}',
    'rejected_deletion.text':
      'Caiff atgyfeiriad {number}, na chafodd ei dderbyn, ei ddileu ar {day}. Tan hynny gallwch ei gywiro ac atgyfeirio eto.',
    'approval_wanted.subject': 'Mae atgyfeiriad yn aros am eich cymeradwyaeth',
    'approval_wanted.text':
      'Ysgrifennodd cydweithiwr atgyfeiriad y mae angen eich cymeradwyaeth arno cyn y gellir ei anfon.',
    'withdrawn.subject': 'Tynnwyd atgyfeiriad {number} yn ôl',
    'withdrawn.text': 'Tynnwyd atgyfeiriad {number} yn ôl. Ni wneir dim pellach yn ei gylch.',
    'reassigned.subject': 'Rhoddwyd achosion i gydweithiwr arall',
    'reassigned.text':
      'Rhoddwyd {number, select, none {achosion} other {achos {number}}} gan un cydweithiwr i un arall. Rydych yn cael gwybod am mai chi oedd yn gofalu {number, select, none {amdanynt} other {amdano}} o’r blaen, neu am mai chi sy’n gwneud hynny nawr.',
    'letter_released.subject': 'Achos {number}: mae llythyr yn barod',
    'letter_released.text':
      'Mae llythyr am achos {number} yn barod i chi ei ddarllen. Nid yw wedi’i atodi: mewngofnodwch i’w agor.',
    'no_letter.subject': 'Achos {number}: ni ellir rhoi adroddiad',
    'no_letter.text':
      'Ni ellir rhoi adroddiad am achos {number}. Mae tudalen yr achos yn dweud beth allwch chi ei wneud.',
    'case_closed.subject': 'Mae achos {number} wedi cau',
    'case_closed.text': 'Mae achos {number} wedi cau. Gallwch ei ddarllen o hyd.',
    'task_overdue.subject': 'Mae tasg yn hwyr',
    'task_overdue.text': 'Mae tasg sydd gan eich desg{number, select, none {} other { am achos {number}}} yn hwyr.',
    'action.case': 'Agor yr achos',
    'action.saved': 'Agor yr atgyfeiriadau a gadwoch',
    'action.dashboard': 'Agor eich dangosfwrdd',
    'action.tasks': 'Agor y tasgau',
  },
});
