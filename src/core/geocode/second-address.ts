import type { DivisionNode, MatchIndex } from './match-index.ts';
import { normaliseAddress } from './normalise-address.ts';
import { readAddress, type Reading } from './read-address.ts';

/**
 * What stands between two addresses in one cell, or between the levels of one. Words that are part of the text (中国,
 * 或) stay with what follows.
 */
const BETWEEN =
  /[;；/／|｜\r\n]+|(?<=.)(?=中国[\u4e00-\u9fff]{2,8}[省市区])|(?<=[号楼室])(?=(?:或者?|以及|及|和|、|，|,)[\u4e00-\u9fff])/;

/** What stands in a bracket belongs to the address before it. */
const OPEN_BRACKET = /[([{（【〔［｛][^)\]}）】〕］｝]*$/;

/**
 * Where a cell holds two addresses (渝北区龙溪街道武陵路32号；江北区建新路5号), the two of them; null for one address,
 * also when its levels stand apart (重庆市/渝北区/武陵路32号).
 */
export function twoAddresses(
  index: MatchIndex,
  input: string,
  within: DivisionNode | null,
): readonly [string, string] | null {
  if (!BETWEEN.test(input)) return null;
  const parts = input.split(BETWEEN).filter((each) => each.trim() !== '');
  if (parts.length < 2) return null;
  const read = (text: string, scope: DivisionNode | null): Reading =>
    readAddress(index, normaliseAddress(text), scope);
  for (let at = 1; at < parts.length; at += 1) {
    const first = parts.slice(0, at).join('');
    if (OPEN_BRACKET.test(first)) continue;
    const before = read(first, within);
    const scope = before.equal[0]?.division ?? within;
    const second = parts.slice(at).join('');
    if (isAnother(before, read(second, null), scope ? read(second, upTo(scope)) : null)) {
      return [first, second];
    }
  }
  return null;
}

/** Whether what follows an address is one of its own: `free` as read alone, `near` as read beside the first. */
function isAnother(before: Reading, free: Reading, near: Reading | null): boolean {
  const [first] = before.equal;
  const hasDoor = before.street.number !== '';
  const deep = first?.division.level === 'town' || first?.division.level === 'village';
  if (!hasDoor && !deep && before.street.poi === '') return false;
  if (free.street.street !== '' && free.street.number !== '' && hasDoor) return true;
  const [best] = free.equal;
  const upper = best?.inFull === true && best.top !== 'town' && best.top !== 'village';
  const skipped = best?.changes.some(({ rule }) => rule === 'skipped') ?? false;
  if (upper && !skipped) {
    const nested = first && best.division.code.startsWith(first.division.prefix);
    return !nested || hasDoor;
  }
  const [beside] = near?.equal ?? [];
  return (
    deep &&
    beside?.inFull === true &&
    beside.division.level === first?.division.level &&
    beside.division !== first.division
  );
}

/** Where a second place of the same level is looked for. */
function upTo(division: DivisionNode): DivisionNode {
  const { level, parent } = division;
  return (level === 'town' || level === 'village') && parent ? parent : division;
}
