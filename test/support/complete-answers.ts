import { type Answers, checkForm, findItem, type Item, noAnswers, type Questionnaire } from '#modules/forms/index.ts';

/** Answers that a form accepts: whatever it asks for is filled in, except documents. */
export function completeAnswers(
  definition: Questionnaire,
  begin: Readonly<Record<string, string | readonly string[]>> = {},
): Answers {
  let answers: Answers = { ...noAnswers, values: { ...begin } };
  for (let round = 0; round < 10; round++) {
    const wrong = checkForm(definition, answers, { locale: 'en', today: '2026-03-02' }).flatMap(step => step.errors);
    const values = { ...answers.values };
    for (const { key } of wrong) {
      const item = findItem(definition.item, key);
      if (item && item.type !== 'attachment') values[key] = fitting(item);
    }
    if (Object.keys(values).length === Object.keys(answers.values).length) return answers;
    answers = { ...answers, values };
  }
  return answers;
}

const codes: Record<string, string> = {
  email: 'nia.parry@northfold.example',
  telephone: '01632 960 003',
  postcode: 'CF10 1AA',
  'national-insurance-number': 'AB 12 34 56 C',
};

function fitting(item: Item): string | readonly string[] {
  if (item.type === 'boolean') return 'true';
  if (item.type === 'date') return '1980-05-01';
  if (item.type === 'integer' || item.type === 'decimal') return '60';
  const option = item.answerOption?.[0]?.valueCoding.code;
  if (option !== undefined) return item.repeats ? [option] : option;
  const input = item.extension?.find(each => each.valueCode && codes[each.valueCode])?.valueCode;
  return (input && codes[input]) || 'Lifting since the spring';
}
