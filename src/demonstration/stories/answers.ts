import {
  type Answers,
  illHealthRetirement,
  managementReferral,
  type Questionnaire,
  workplaceAssessment,
} from '#modules/forms/index.ts';
import { addDays, type Day } from '#platform/clock/day.ts';
import type { Employee } from '../people/employees.ts';
import { illHealth, workplaceDifficulties } from './english-situations.ts';
import { about, type Situation } from './situation.ts';

export type FormCode = 'OM' | 'WA' | 'IHR1';
type Values = Record<string, string | string[]>;
type Typed = Pick<Answers, 'values' | 'rows'>;

export const definitions: Readonly<Record<FormCode, Questionnaire>> = {
  OM: managementReferral,
  WA: workplaceAssessment,
  IHR1: illHealthRetirement,
};

/** What the referrer types into a form about an employee on a day; what was prefilled stays. */
export function answersFor(form: FormCode, who: Employee, situation: Situation, today: Day): Typed {
  if (form === 'OM')
    return merged(employee(who), reasons(situation, who), absence(situation, today), questions(situation));
  if (form === 'WA')
    return merged(employee(who), assessment(who, situation), {
      rows: {},
      values: { 'questions.standard': ['adjustments'] },
    });
  return merged(employee(who), retirement(who, today));
}

/** The employee as they are picked from a list: only for history, where no draft was ever prefilled. */
export const pickedEmployee = (who: Employee): Values => ({
  ...{ 'employee.title': who.title, 'employee.givenName': who.given, 'employee.familyName': who.family },
  ...{ 'employee.dateOfBirth': who.born, 'employee.position': who.job, 'employee.startDate': who.since },
  ...{ 'employee.payrollNumber': who.payroll, 'employee.division': who.division },
  ...{ 'employee.department': who.department, 'employee.location': who.location },
});

const merged = (...parts: Typed[]): Typed => ({
  values: Object.assign({}, ...parts.map(({ values }) => values)),
  rows: Object.assign({}, ...parts.map(({ rows }) => rows)),
});

const typed = (values: Values): Typed => ({ values, rows: {} });

const employee = (who: Employee): Typed =>
  typed({
    ...{ 'employee.address': who.address, 'employee.postcode': who.postcode, 'employee.mobile': who.mobile },
    ...{ 'employee.personalEmail': who.homeEmail, 'employee.hours': '37', 'employee.told': 'true' },
    'declaration.agreed': 'true',
  });

const reasons = (situation: Situation, { given }: Employee): Typed =>
  typed({
    ...{ 'reasons.chosen': [...situation.reasons], 'reasons.background': about(situation.background, given) },
    ...{ 'reasons.duties': situation.duties, 'tried.adjustments': situation.tried, 'tried.process': 'false' },
  });

function absence({ absentSince, earlier = [], cause }: Situation, today: Day): Typed {
  const spells = [...(absentSince ? [[absentSince, undefined] as const] : []), ...earlier];
  const ids = spells.map((_, n) => `r${n + 1}`);
  const row = ([before, days]: readonly [number, number | undefined], id: string) => ({
    [`absence/${id}/absence.first`]: addDays(today, -before),
    ...(days ? { [`absence/${id}/absence.last`]: addDays(today, -before + days - 1) } : {}),
    ...(days ? { [`absence/${id}/absence.days`]: String(days) } : {}),
    ...{ [`absence/${id}/absence.reason`]: cause, [`absence/${id}/absence.fitNote`]: String(!days || days > 7) },
  });
  return {
    values: {
      ...{ 'absent.now': String(absentSince !== undefined), 'absent.inYear': String(spells.length > 0) },
      ...(absentSince ? { 'absent.since': addDays(today, -absentSince) } : {}),
      ...Object.assign({}, ...spells.map((spell, n) => row(spell, ids[n]!))),
    },
    rows: spells.length ? { absence: ids } : {},
  };
}

const questions = ({ questions: chosen, own }: Situation): Typed => ({
  values: { 'questions.standard': [...chosen], ...(own ? { 'questions.own/r1/questions.own.text': own } : {}) },
  rows: own ? { 'questions.own': ['r1'] } : {},
});

const assessment = ({ given, born }: Employee, { duties, tried }: Situation): Typed =>
  typed({
    ...{ 'assessment.kinds': ['workstation', 'environment'], 'assessment.tried': tried, 'assessment.setup': duties },
    'assessment.difficulty': about(workplaceDifficulties[born.charCodeAt(9) % workplaceDifficulties.length]!, given),
    ...{ 'visit.where': 'site', 'visit.address': 'Reception\n1 Market Square\nNorthfold', 'visit.postcode': 'NF1 1AA' },
    ...{ 'visit.contact': 'The team’s administrator', 'visit.telephone': '01632 960 150', 'visit.remote': 'true' },
  });

const retirement = (who: Employee, today: Day): Typed =>
  typed({
    ...{
      // PP is given to nobody.
      'member.niNumber': `PP ${who.payroll.slice(-4, -2)} ${who.payroll.slice(-2)} 56 C`,
      'member.telephone': who.mobile,
    },
    ...{ 'member.grade': 'Grade 5', 'member.scheme': 'alpha', 'member.membershipNumber': `M-${who.payroll}` },
    ...{ 'member.startDate': who.since, 'member.pensionAge': '67', 'reason.application': 'first' },
    ...{ 'reason.absentSince': addDays(today, -210), 'reason.condition': illHealth.condition },
    ...{ 'reason.duties': illHealth.duties, 'reason.unable': about(illHealth.unable, who.given) },
    ...{ 'reason.adjustments': illHealth.adjustments, 'reason.noReturn': illHealth.noReturn },
    ...{ 'information.enclosures': 'As listed at the next step, newest first.', 'information.terminal': 'false' },
    ...{ 'information.consentDate': addDays(today, -6), 'information.specialNeeds': 'false' },
    ...{ 'declaration.member': 'true', 'declaration.employer': 'true' },
  });
