import type { OptionRow } from './builder.ts';

/** Reasons for absence: the twenty groups of the national reporting in health services. */
export const absenceReasons: readonly OptionRow[] = [
  [
    'mental-health',
    'Anxiety, stress, depression or other mental health',
    'Gorbryder, straen, iselder neu iechyd meddwl arall',
  ],
  ['back', 'Back problems', 'Problemau cefn'],
  [
    'musculoskeletal',
    'Other muscle, bone or joint problems',
    'Problemau eraill gyda’r cyhyrau, yr esgyrn neu’r cymalau',
  ],
  ['cold-flu', 'Cold, cough or flu', 'Annwyd, peswch neu ffliw'],
  ['chest', 'Chest and breathing', 'Y frest ac anadlu'],
  ['gastrointestinal', 'Stomach and digestion', 'Y stumog a threulio'],
  ['infectious', 'Infectious disease', 'Clefyd heintus'],
  ['injury', 'Injury or fracture', 'Anaf neu dorasgwrn'],
  ['headache', 'Headache, migraine or nervous system', 'Cur pen, meigryn neu’r system nerfol'],
  ['genitourinary', 'Kidney, bladder or gynaecological', 'Arennau, pledren neu gynaecolegol'],
  ['pregnancy', 'Pregnancy related', 'Yn gysylltiedig â beichiogrwydd'],
  ['cancer', 'Cancer', 'Canser'],
  ['heart', 'Heart and circulation', 'Y galon a chylchrediad y gwaed'],
  ['ent', 'Ear, nose or throat', 'Clust, trwyn neu wddf'],
  ['eye', 'Eye', 'Llygaid'],
  ['skin', 'Skin', 'Croen'],
  ['dental', 'Teeth and mouth', 'Dannedd a’r geg'],
  ['endocrine', 'Diabetes, thyroid or other glands', 'Diabetes, thyroid neu chwarennau eraill'],
  ['other', 'Another known cause', 'Achos hysbys arall'],
  ['unknown', 'Not known', 'Ddim yn hysbys'],
];
