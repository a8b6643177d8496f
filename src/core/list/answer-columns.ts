/** The columns that an answer adds to a list, in their order. */
export const ANSWER_COLUMNS = [
  'lng',
  'lat',
  'division_code',
  'match_level',
  'point_level',
  'uncertainty_m',
  'score',
  'score_next',
  'candidates',
  'remainder',
  'changes',
  'provider',
  'review_status',
  'reason',
] as const;
export type AnswerColumn = (typeof ANSWER_COLUMNS)[number];

/** What is answered for a row: one text or number a column, null or absent for an empty cell. */
export type AnswerCells = Readonly<Partial<Record<AnswerColumn, string | number | null>>>;
