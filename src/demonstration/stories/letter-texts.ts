import type { Told } from './scene.ts';
import { about } from './situation.ts';

const qualification = {
  en: 'Registered nurse, specialist community public health (occupational health), demonstration number 00A0000Z',
  cy: 'Nyrs gofrestredig, iechyd cyhoeddus cymunedol arbenigol (iechyd galwedigaethol), rhif arddangos 00A0000Z',
};

const words = {
  en: {
    seen: '{name} was assessed as arranged, after the reasons for the referral and what happens with this letter were explained and agreed.',
    reason: 'You asked for advice on fitness for work and on what would help.',
    disability:
      'In my opinion the provisions on disability of the Equality Act 2010 may apply; that is for a tribunal to decide in the end.',
    review: 'No further appointment is needed unless something changes.',
    next_step: 'Please agree the adjustments with {name}, and come back to me if they cannot be made.',
    open: 'This was discussed. It is better answered after the first weeks of the adjustments.',
    meetings: '{name} is well enough to attend meetings, with a colleague beside them and a break when asked for.',
    declined: 'This is for management to decide; the adjustments above say what would help.',
  },
  cy: {
    seen: 'Aseswyd {name} fel y trefnwyd, ar ôl egluro’r rhesymau dros yr atgyfeiriad a chytuno ar yr hyn sy’n digwydd gyda’r llythyr hwn.',
    reason: 'Gofynasoch am gyngor ar ffitrwydd i weithio ac ar yr hyn a fyddai’n helpu.',
    disability:
      'Yn fy marn i gall darpariaethau anabledd Deddf Cydraddoldeb 2010 fod yn berthnasol; tribiwnlys sy’n penderfynu yn y pen draw.',
    review: 'Nid oes angen apwyntiad arall oni bai fod rhywbeth yn newid.',
    next_step: 'Cytunwch ar yr addasiadau gyda {name}, a dewch yn ôl ataf os na ellir eu gwneud.',
    open: 'Trafodwyd hyn. Mae’n well ei ateb ar ôl wythnosau cyntaf yr addasiadau.',
    meetings: 'Mae {name} yn ddigon iach i fynychu cyfarfodydd, gyda chydweithiwr ac egwyl pan fo angen.',
    declined: 'Mater i’r rheolwyr yw hwn; mae’r addasiadau uchod yn dweud beth fyddai’n helpu.',
  },
} as const;

/** The parts of the letter of a story. */
export function sectionsFor({ situation, who }: Told): Record<string, string> {
  const said = words[situation.locale];
  const { told, capacity, fitness, adjustments, outlook } = situation.advice;
  const parts = {
    ...{ seen: said.seen, reason: said.reason, background: situation.background, situation: told, capacity, fitness },
    ...{ adjustments, prognosis: outlook, disability: said.disability, review: said.review, next_step: said.next_step },
  };
  const named = Object.entries(parts).map(([part, text]) => [part, about(text, who.given)]);
  return { ...Object.fromEntries(named), qualification: qualification[situation.locale] };
}

/** The answer to a question by its code; a question in the manager's own words is declined with the reason. */
export function answerFor({ situation, who }: Told, code: string): { answer: string; declinedReason: string } {
  const said = words[situation.locale];
  if (code.startsWith('own:')) return { answer: '', declinedReason: said.declined };
  const { advice } = situation;
  const answers: Record<string, string> = {
    ...{ condition: advice.outlook, 'fit-now': advice.fitness, 'work-related': advice.workRelated },
    ...{ return: advice.fitness, adjustments: advice.adjustments, 'further-absence': advice.outlook },
    ...{ 'equality-act': said.disability, review: said.review, meetings: said.meetings, redeployment: said.open },
  };
  return { answer: about(answers[code] ?? said.open, who.given), declinedReason: '' };
}
