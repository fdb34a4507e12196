/** What the program undoes in plain text: the marks that a text keeps of the place that it was copied from. */
export const REPAIRS = [
  'character-references',
  'control-characters',
  'emphasis-marks',
  'escapes',
  'letter-spacing',
  'links',
  'tags',
] as const;

export type Repair = (typeof REPAIRS)[number];
