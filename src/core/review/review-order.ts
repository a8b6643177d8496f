import type { ReviewRow } from './review-data.ts';

type ReviewStatus = ReviewRow['review_status'];

/** The order in which rows want a person: the most doubtful first, what a person has settled last. */
export const REVIEW_ORDER: readonly ReviewStatus[] = [
  'failed',
  'ambiguous',
  'mismatch',
  'imprecise',
  'ok',
  'manual',
];

/** Whether a row waits for a decision. */
export function isDoubtful(status: ReviewStatus): boolean {
  return status !== 'ok' && status !== 'manual';
}

/** Rows by status in {@link REVIEW_ORDER}, within a status as in the list. */
export function inReviewOrder<Row extends Pick<ReviewRow, 'review_status' | 'row'>>(
  rows: readonly Row[],
): Row[] {
  const rank = (row: Row): number => REVIEW_ORDER.indexOf(row.review_status);
  return [...rows].sort((a, b) => rank(a) - rank(b) || a.row - b.row);
}
