import { catalogue } from '#platform/i18n/catalogue.ts';

/** What the gallery of components says around them; their examples are for developers, in English. */
export const texts = catalogue({
  en: {
    title: 'Components',
    lead: 'Every component in every state, with when to take it. Change the language to hear each in Welsh.',
  },
  cy: {
    title: 'Cydrannau',
    lead: 'Pob cydran ym mhob cyflwr, a phryd i’w defnyddio. Mae’r enghreifftiau yn Saesneg; mae geiriau’r cydrannau eu hunain yn Gymraeg.',
  },
});
