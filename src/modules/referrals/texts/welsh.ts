/** Refusals and reasons of referrals, in Welsh. */
export const welsh = {
  'refer.not_permitted': 'Nid oes gennych ganiatâd i atgyfeirio. Gall eich gweinyddwr defnyddwyr ei roi i chi.',
  'refer.form_not_offered': 'Nid yw eich sefydliad yn cynnig y ffurflen hon.',
  'refer.case_not_closed':
    'Dim ond achos sydd wedi cau y gellir ei atgyfeirio eto. Diwygiwch atgyfeiriad achos agored yn lle hynny.',
  'refer.approval':
    'Mae eich sefydliad yn gofyn am gymeradwyaeth cyn cyflwyno atgyfeiriad, ac ni all neb ei rhoi yma eto. Cedwir eich drafft.',
  'state.draft': 'Nid yw’r atgyfeiriad hwn wedi’i gyflwyno eto.',
  'state.awaiting_approval': 'Mae’r atgyfeiriad hwn yn aros am gymeradwyaeth.',
  'state.submitted': 'Mae’r atgyfeiriad hwn wedi’i gyflwyno eisoes.',
  'state.returned': 'Anfonwyd yr atgyfeiriad hwn yn ôl atoch am ragor o wybodaeth.',
  'state.rejected': 'Gwrthodwyd yr atgyfeiriad hwn. Gallwch ei gywiro ac atgyfeirio eto, neu ei ddileu.',
  'state.accepted': 'Mae clinigwr wedi derbyn yr atgyfeiriad hwn, felly ni ellir ei newid yma mwyach.',
  'state.withdrawn': 'Tynnwyd yr atgyfeiriad hwn yn ôl. I atgyfeirio’r gweithiwr, gwnewch atgyfeiriad newydd.',
  'submission.key_reused':
    'Defnyddiwyd y dudalen hon o’r blaen ar gyfer rhywbeth arall. Agorwch hi eto ac edrychwch ar yr hyn mae’n ei ddangos.',
  'submission.changed': 'Newidiwyd rhywbeth ers i chi wirio eich atebion. Edrychwch arnynt unwaith eto.',
  'submission.incomplete': 'Mae rhai atebion ar goll neu’n anghywir. Fe’u rhestrir ar frig y dudalen.',
  'submission.unchanged': 'Ni newidiwyd dim, felly nid oes dim i’w anfon.',
  'submission.employee_fixed':
    'Ni ellir byth newid gweithiwr atgyfeiriad. Tynnwch hwn yn ôl ac atgyfeiriwch y person arall o’r newydd.',
  'withdrawal.reason_missing': 'Dywedwch pam rydych yn tynnu’r atgyfeiriad yn ôl',
  'withdrawal.too_late': 'Mae’r adroddiad ar yr atgyfeiriad hwn wedi’i orffen, felly ni ellir ei dynnu’n ôl mwyach.',
  'triage.changed':
    'Newidiodd yr atgyfeiriwr yr atgyfeiriad hwn tra oeddech yn edrych arno. Darllenwch ef unwaith eto.',
  'triage.text_missing': 'Dywedwch beth sydd ar goll',
  'employment.unknown': 'Dewiswch weithiwr o’r rhestr',
  'pdf.number': 'Rhif yr achos',
  'pdf.submitted': 'Cyflwynwyd',
  'pdf.version': 'Fersiwn',
  'reason.duplicate': 'Copi o atgyfeiriad arall',
  'reason.pages_missing': 'Mae tudalennau ar goll o ddogfen',
  'reason.incomplete_medical': 'Mae’r wybodaeth feddygol yn anghyflawn',
  'reason.incomplete': 'Mae’r atgyfeiriad yn anghyflawn',
  'reason.wrong_form': 'Wedi’i wneud ar y ffurflen anghywir',
  'reason.employee_not_told': 'Nid yw’r gweithiwr wedi cael gwybod',
  'reason.not_occupational_health': 'Nid mater i iechyd galwedigaethol',
  'reason.other': 'Rheswm arall',
} as const;
