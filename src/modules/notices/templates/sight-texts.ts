import { catalogue } from '#platform/i18n/catalogue.ts';

/** Notices to an employee about a letter they may read. The subject says nothing that a glance at a screen should not see. */
export const sightTexts = catalogue({
  en: {
    'sight_ready.subject': 'Something is waiting for you to read',
    'sight_ready.text': 'A letter is waiting for you to read.',
    'sight_ready.brief': 'A letter is waiting for you to read:',
    'sight_reminder.subject': 'A reminder: something is waiting for you to read',
    'sight_reminder.text': 'A letter is still waiting for you to read.',
    'sight_reminder.brief': 'A letter is still waiting for you to read:',
    'sight_ending.subject': 'Your time to read ends on {day}',
    'sight_ending.text': 'A letter has been waiting for you to read. Your time to read it and to answer ends on {day}.',
    'sight_ending.brief': 'Your time to read a letter ends on {day}:',
    'correction_answered.subject': 'There is an answer for you',
    'correction_answered.text':
      'The clinician has answered what you marked in a letter. Read the answer, and then decide about the letter.',
    'correction_answered.brief': 'What you marked in a letter was answered:',
    'sight.how':
      'Open the page and ask for a code, which we send you in another way. You can say that the letter is right, show us what is wrong in it, ask for more time, or say that you do not want it sent.',
    'sight.until': '{day, select, none {} other {You can read it until {day}.}}',
    'sight.action': 'Read it',
    'sight.stranger':
      'If you do not know why you get this, do nothing: without the code nobody can read the letter. Please do not pass it on.',
    'recipient_succeeded.subject': 'Somebody else now looks after your referral',
    'recipient_succeeded.text':
      'The person at {organisation} who looks after your referral has changed. The new person now gets the letters that you agreed the one before could read. Nobody else gets them.',
    'recipient_succeeded.more':
      'If you do not want this, tell the occupational health service: you can change your mind about who reads your letters.',
    'sight_code.subject': 'Your code',
    'sight_code.text': 'Type this code on the page that you opened:',
    'sight_code.more': 'It works once, for a few minutes. Nobody will ever ask you for it.',
    'sight_code.brief': 'Your code is',
  },
  cy: {
    'sight_ready.subject': 'Mae rhywbeth yn aros i chi ei ddarllen',
    'sight_ready.text': 'Mae llythyr yn aros i chi ei ddarllen.',
    'sight_ready.brief': 'Mae llythyr yn aros i chi ei ddarllen:',
    'sight_reminder.subject': 'Nodyn atgoffa: mae rhywbeth yn aros i chi ei ddarllen',
    'sight_reminder.text': 'Mae llythyr yn dal i aros i chi ei ddarllen.',
    'sight_reminder.brief': 'Mae llythyr yn dal i aros i chi ei ddarllen:',
    'sight_ending.subject': 'Daw eich amser i ddarllen i ben ar {day}',
    'sight_ending.text':
      'Mae llythyr wedi bod yn aros i chi ei ddarllen. Daw eich amser i’w ddarllen ac i ateb i ben ar {day}.',
    'sight_ending.brief': 'Daw eich amser i ddarllen llythyr i ben ar {day}:',
    'correction_answered.subject': 'Mae ateb i chi',
    'correction_answered.text':
      'Mae’r clinigydd wedi ateb yr hyn a nodwyd gennych mewn llythyr. Darllenwch yr ateb, ac yna penderfynwch am y llythyr.',
    'correction_answered.brief': 'Atebwyd yr hyn a nodwyd gennych mewn llythyr:',
    'sight.how':
      'Agorwch y dudalen a gofynnwch am god, a anfonwn atoch mewn ffordd arall. Gallwch ddweud bod y llythyr yn gywir, dangos i ni beth sy’n anghywir ynddo, gofyn am fwy o amser, neu ddweud nad ydych am iddo gael ei anfon.',
    'sight.until': '{day, select, none {} other {Gallwch ei ddarllen tan {day}.}}',
    'sight.action': 'Ei ddarllen',
    'sight.stranger':
      'Os nad ydych yn gwybod pam y daeth hwn atoch, peidiwch â gwneud dim: heb y cod ni all neb ddarllen y llythyr. Peidiwch â’i anfon ymlaen.',
    'recipient_succeeded.subject': 'Mae rhywun arall bellach yn gofalu am eich atgyfeiriad',
    'recipient_succeeded.text':
      'Mae’r person yn {organisation} sy’n gofalu am eich atgyfeiriad wedi newid. Y person newydd sydd bellach yn cael y llythyrau y cytunoch y gallai’r un blaenorol eu darllen. Nid oes neb arall yn eu cael.',
    'recipient_succeeded.more':
      'Os nad ydych am i hyn ddigwydd, dywedwch wrth y gwasanaeth iechyd galwedigaethol: gallwch newid eich meddwl ynghylch pwy sy’n darllen eich llythyrau.',
    'sight_code.subject': 'Eich cod',
    'sight_code.text': 'Teipiwch y cod hwn ar y dudalen a agoroch:',
    'sight_code.more': 'Mae’n gweithio unwaith, am ychydig funudau. Ni fydd neb byth yn gofyn i chi amdano.',
    'sight_code.brief': 'Eich cod yw',
  },
});
