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

const calledMr = new Set(
  `Alan Amir Barry Colin Daniel David Dylan Ewan Gareth George Huw Ian Ifan Imran Jack James John Joseph Kevin Kieran Lewis
Malik Mark Martin Michael Mohammed Neil Nigel Owen Paul Peter Raj Rhodri Richard Robert Samuel Sean Simon Stephen Steven Stuart
Terence Thomas Tyrone William`.split(/\s+/),
);

/** A title people would expect with a given name; one in seven prefers Mx. */
export function titleOf(name: string, roll: number): string {
  if (roll === 6) return 'Mx';
  return calledMr.has(name) ? 'Mr' : ['Ms', 'Mrs', 'Miss'][roll % 3]!;
}
