/**
 * The referral as a document (REF.L3): sections of label and answer, tables where the form has tables, documents by name.
 * Reads `PdfData` and `ReferralFormData`. Values are text, never markup.
 */
export const referralFormTemplate = `
#set heading(numbering: none)

= #data.title

#table(
  columns: (34%, 1fr),
  stroke: none,
  inset: (x: 0pt, y: 3pt),
  ..data.summary.map(row => (strong(row.label), [#row.value])).flatten(),
)

#for section in data.sections [
  == #section.title
  #for row in section.rows [
    #block(breakable: true, below: 0.9em)[
      #strong(row.label) #linebreak()
      #if row.columns.len() > 0 [
        #table(
          columns: row.columns.len(),
          stroke: 0.5pt + luma(160),
          inset: 4pt,
          table.header(..row.columns.map(column => strong(column))),
          ..row.cells.flatten().map(cell => [#cell]),
        )
      ] else [
        #for line in row.lines [
          #line #linebreak()
        ]
      ]
    ]
  ]
]
`;

/** What the template reads beside the title, language and footer. */
export interface ReferralFormData {
  summary: { label: string; value: string }[];
  sections: {
    title: string;
    rows: { label: string; lines: string[]; columns: string[]; cells: string[][] }[];
  }[];
}
