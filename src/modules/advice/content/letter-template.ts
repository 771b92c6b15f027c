/** A letter as Typst, written after `#show: frame`: it knows no words of its own, all are in the data (LetterContent). */
const letterTemplate = `
#let lines(text) = text.split("\\n").join(linebreak())
#let paragraphs(texts) = for text in texts { par(lines(text)) }
#let marked(mark) = if mark != "" { par(emph(mark)) }

= #data.title

#for row in data.about {
  par(strong(row.at(0)) + [: ] + lines(row.at(1)))
}

#for part in data.parts {
  heading(level: 2, part.heading)
  marked(part.mark)
  paragraphs(part.paragraphs)
  for item in part.items {
    heading(level: 3, item.title)
    marked(item.mark)
    paragraphs(item.paragraphs)
  }
}
`;

/** The templates of this module, for the PDF maker. */
export const adviceTemplates = { letter: letterTemplate } as const;
