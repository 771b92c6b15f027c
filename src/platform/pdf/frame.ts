/**
 * What every document shares: A4, one font, title and language from the data, a footer with page x of y.
 * A template is written after `#show: frame` and reads its data as `#data.name`: values are text, never markup.
 */
export const frame = `
#let data = json(bytes(sys.inputs.data))

#let page-of(lang, page, pages) = if lang == "cy" [Tudalen #page o #pages] else [Page #page of #pages]

// Places where a word may break that has none of its own: no name runs off the paper.
#let breakable(word) = word.text.clusters().chunks(8).map(part => part.join()).join(box())

#let frame(body) = {
  set document(title: data.title, date: none)
  set text(font: "DejaVu Sans", fallback: false, size: 10pt, lang: data.lang, region: "GB", hyphenate: false)
  set par(leading: 0.8em, spacing: 1.3em)
  set page(
    paper: "a4",
    margin: (x: 2.3cm, top: 2.2cm, bottom: 2.6cm),
    footer: context {
      set text(size: 8pt)
      grid(
        columns: (1fr, auto),
        column-gutter: 1em,
        data.footer,
        page-of(data.lang, counter(page).display(), counter(page).final().first()),
      )
    },
  )
  show heading: set block(above: 1.8em, below: 1em)
  show regex("\\\\S{30,}"): breakable
  body
}
`;
