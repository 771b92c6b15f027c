import { catalogue } from '#platform/i18n/catalogue.ts';

/** What happened, for the referrer's timeline (CASE.12); a kind that has no sentence reads `other`. */
export const eventTexts = catalogue({
  en: {
    submitted: 'Referral submitted',
    submitted_again: 'Referral submitted again',
    accepted: 'Referral accepted',
    rejected: 'Referral sent back',
    information_wanted: 'More information asked for',
    withdrawn: 'Referral withdrawn',
    closed: 'Case closed',
    reopened: 'Case opened again',
    on_hold: 'Case put on hold',
    unable_to_contact: 'The employee could not be reached',
    resumed: 'Work on the case continues',
    appointment_open: 'Appointment recorded',
    appointment_closed: 'Appointment attended',
    appointment_cancelled: 'Appointment cancelled',
    appointment_dna: 'Appointment missed',
    evidence_open: 'Further medical evidence asked for',
    evidence_closed: 'Further medical evidence received',
    evidence_cancelled: 'Request for evidence cancelled',
    evidence_dna: 'Further medical evidence not received',
    consent_asked: 'The employee was asked for consent',
    consent_given: 'The employee gave consent',
    letter_issued: 'The report was sent to the employee to read first',
    letter_sent_again: 'The report was sent to the employee again',
    letter_released: 'The report was released',
    consent_withdrawn_after_release:
      'The employee withdrew consent after the report was released. Do not use it any further without asking us',
    no_report: 'No report can be given',
    reassigned: 'Another colleague looks after the case',
    other: 'The case moved on',
  },
  cy: {
    submitted: 'Cyflwynwyd yr atgyfeiriad',
    submitted_again: 'Cyflwynwyd yr atgyfeiriad eto',
    accepted: 'Derbyniwyd yr atgyfeiriad',
    rejected: 'Anfonwyd yr atgyfeiriad yn ôl',
    information_wanted: 'Gofynnwyd am ragor o wybodaeth',
    withdrawn: 'Tynnwyd yr atgyfeiriad yn ôl',
    closed: 'Caewyd yr achos',
    reopened: 'Ailagorwyd yr achos',
    on_hold: 'Gohiriwyd yr achos',
    unable_to_contact: 'Ni ellid cael gafael ar y gweithiwr',
    resumed: 'Mae’r gwaith ar yr achos yn parhau',
    appointment_open: 'Cofnodwyd apwyntiad',
    appointment_closed: 'Daeth y gweithiwr i’r apwyntiad',
    appointment_cancelled: 'Canslwyd yr apwyntiad',
    appointment_dna: 'Ni ddaeth y gweithiwr i’r apwyntiad',
    evidence_open: 'Gofynnwyd am dystiolaeth feddygol bellach',
    evidence_closed: 'Derbyniwyd tystiolaeth feddygol bellach',
    evidence_cancelled: 'Canslwyd y cais am dystiolaeth',
    evidence_dna: 'Ni ddaeth tystiolaeth feddygol bellach',
    consent_asked: 'Gofynnwyd i’r gweithiwr am gydsyniad',
    consent_given: 'Rhoddodd y gweithiwr gydsyniad',
    letter_issued: 'Anfonwyd yr adroddiad at y gweithiwr i’w ddarllen yn gyntaf',
    letter_sent_again: 'Anfonwyd yr adroddiad at y gweithiwr eto',
    letter_released: 'Rhyddhawyd yr adroddiad',
    consent_withdrawn_after_release:
      'Tynnodd y gweithiwr ei gydsyniad yn ôl ar ôl rhyddhau’r adroddiad. Peidiwch â’i ddefnyddio ymhellach heb ofyn i ni',
    no_report: 'Ni ellir rhoi adroddiad',
    reassigned: 'Mae cydweithiwr arall yn gofalu am yr achos',
    other: 'Symudodd yr achos yn ei flaen',
  },
});

type EventKey = keyof typeof eventTexts.en;

/** The key of an event's sentence. */
export const eventKey = (kind: string): EventKey =>
  kind in eventTexts.en && kind !== 'other' ? (kind as EventKey) : 'other';
