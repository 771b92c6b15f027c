const given =
  `Aisha Alan Alison Amir Angela Anna Barry Bethan Carol Catrin Chloe Colin Daniel David Dawn Deborah Delyth Dylan Elin Emma
Ewan Fatima Fiona Gareth George Glenys Grace Gwen Hannah Harpreet Helen Huw Ian Ifan Imran Jack Jade James Jane Jean Joanne John Joseph
Karen Kate Kevin Kieran Laura Lee Lewis Linda Lowri Malik Margaret Mark Martin Mary Megan Michael Mohammed Nadia Neil Nia Nicola Nigel
Olivia Owen Pamela Patricia Paul Peter Priya Rachel Raj Rhian Rhodri Richard Robert Ruth Sally Samuel Sandra Sarah Sean Siân Simon Sioned
Stephen Steven Stuart Susan Tegan Terence Thomas Tracey Tyrone Valerie Wendy William Yasmin Zoe`.split(/\s+/);

const family =
  `Adams Ahmed Ali Allen Anderson Bailey Baker Barnes Bell Bennett Bevan Brown Butler Campbell Carter Chapman Clark Collins
Cooper Cox Davies Davis Dixon Edwards Ellis Evans Fisher Foster Francis Graham Gray Green Griffiths Hall Harris Harrison Harvey Hill Holmes
Howells Hughes Hunt Hussain Jackson James Jenkins Johnson Jones Kaur Kelly Khan King Knight Lee Lewis Lloyd Marshall Martin Mason Matthews
Miller Mills Mitchell Moore Morgan Morris Murphy Murray O'Brien O'Neill Owen Palmer Parker Parry Patel Phillips Powell Price Pugh Rees
Reid Richards Richardson Roberts Robinson Rogers Russell Scott Shaw Simpson Singh Smith Stevens Stewart Taylor Thomas Thompson Turner Walker
Ward Watson Webb White Wilkinson Williams Wilson Wood Wright Young`.split(/\s+/);

/** The n-th pair of names: all different for the first some thousands. No real person is meant. */
export function nameOf(n: number): { given: string; family: string } {
  return {
    given: given[(n * 7 + Math.floor(n / family.length)) % given.length]!,
    family: family[(n * 11) % family.length]!,
  };
}
