import type { OptionRow } from './builder.ts';

/** Why employers refer: the reasons seen on real forms. */
export const referralReasons: readonly OptionRow[] = [
  ['short-term-absence', 'Frequent short-term absence', 'Absenoldeb byrdymor mynych'],
  ['long-term-absence', 'Long-term absence', 'Absenoldeb hirdymor'],
  ['performance', 'Health may be affecting performance', 'Gallai iechyd fod yn effeithio ar berfformiad'],
  ['return-to-work', 'Advice on returning to work', 'Cyngor ar ddychwelyd i’r gwaith'],
  ['adjustments', 'Reasonable adjustments', 'Addasiadau rhesymol'],
  ['disability', 'Disability (Equality Act 2010)', 'Anabledd (Deddf Cydraddoldeb 2010)'],
  ['stress', 'Stress or mental health', 'Straen neu iechyd meddwl'],
  ['musculoskeletal', 'Muscles, joints or back', 'Cyhyrau, cymalau neu gefn'],
  ['work-related', 'Illness or accident caused by work', 'Salwch neu ddamwain a achoswyd gan waith'],
  ['fitness-for-duty', 'Fitness for safety-critical duties', 'Ffitrwydd ar gyfer dyletswyddau diogelwch-gritigol'],
  ['health-surveillance', 'Health surveillance', 'Gwyliadwriaeth iechyd'],
  ['workplace-assessment', 'Workplace assessment', 'Asesiad o’r gweithle'],
  ['dse', 'Display screen equipment', 'Offer sgrin arddangos'],
  ['night-work', 'Night work', 'Gwaith nos'],
  ['pregnancy', 'Pregnancy or new motherhood', 'Beichiogrwydd neu famolaeth ddiweddar'],
  ['substance-misuse', 'Substance misuse: support', 'Camddefnyddio sylweddau: cefnogaeth'],
  ['drugs-alcohol', 'Drugs and alcohol policy', 'Polisi cyffuriau ac alcohol'],
  ['redeployment', 'Redeployment', 'Adleoli'],
  ['ill-health-retirement', 'Ill-health retirement', 'Ymddeol oherwydd afiechyd'],
  ['capability', 'Capability or disciplinary process', 'Proses galluogrwydd neu ddisgyblu'],
  ['employee-request', 'The employee asked for it', 'Y gweithiwr a ofynnodd amdano'],
  ['other', 'Another reason', 'Rheswm arall'],
];
