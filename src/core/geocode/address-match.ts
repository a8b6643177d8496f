import type { DivisionCode } from '../gazetteer/division-code.ts';
import type { Level, MatchLevel } from '../gazetteer/level.ts';
import type { Change } from './normalise-address.ts';
import type { StreetParts } from './parse-street.ts';

/** One division that an address may mean. */
export interface Candidate {
  readonly code: DivisionCode;
  /** Names from the province down: 北京市朝阳区. */
  readonly name: string;
  readonly score: number;
}

/** What an address was understood as. Ambiguity is an answer. */
export interface AddressMatch {
  readonly input: string;
  /**
   * The address with its divisions in full and in order, without what was put aside. Divisions that
   * are ambiguous stand as they were written.
   */
  readonly norm: string;
  readonly parts: Readonly<Record<Level, string>> & StreetParts;
  /** The division meant; for an ambiguous address the smallest one that all candidates lie in, or null. */
  readonly division_code: DivisionCode | null;
  /** Depth of the text: a street counts even where no source can say whether it is there. */
  readonly match_level: MatchLevel;
  /** 0–1; orders candidates, says nothing of metres. */
  readonly score: number;
  /** Score of the best other division; null when there is none. */
  readonly score_next: number | null;
  /**
   * The best ten divisions; more than one when the address is ambiguous or contradicts itself, one when it is
   * ambiguous because the name may be part of another word (金水 of 金水源大厦).
   */
  readonly candidates: readonly Candidate[];
  readonly changes: readonly Change[];
  /** What could not be used: unknown divisions, functional zones, phones, names, all of a failed address. */
  readonly remainder: string;
  /** The part of `remainder` that looks like a town or village, but is none where the rest of the text lies. */
  readonly unknown: string;
  /** Whether the text may be that of an institution which only bears a place's name: 南京…学院, 北京市…分校. */
  readonly loose: boolean;
  readonly status: 'ok' | 'ambiguous' | 'mismatch' | 'failed';
}
