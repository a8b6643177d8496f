import type { DivisionNode, NameKind } from './match-index.ts';

/** A division that the text names at some place. */
export interface NameHit {
  readonly division: DivisionNode;
  /**
   * How the words stand for it: as the index knows names, or `letter` (渝 of 渝北碚区) or `changed_type`
   * (双凤桥镇 for what is 双凤桥街道 now).
   */
  readonly kind: NameKind | 'letter' | 'changed_type';
  /** For `former` and `moved`: the year since when the name is history. */
  readonly since: number | null;
  /** For `zone`: the counties that it lies in when they are more than one. */
  readonly parts?: readonly DivisionNode[];
  /** A former name that another division bears today: nothing says which is meant. */
  readonly borne?: true;
  /** Where the name ends; words for its office (街道办事处, 居委会) included. */
  readonly end: number;
  /** Where the name without such words ends. */
  readonly nameEnd: number;
}

/** What is known before a name is read: the division that the text named last, and the one that all must lie in. */
export interface Scope {
  readonly last: DivisionNode | null;
  readonly within: DivisionNode | null;
}
