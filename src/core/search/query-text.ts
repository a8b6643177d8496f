import { placeName } from '../gazetteer/division-name.ts';
import { simplifyCharacters } from '../geocode/simplify-characters.ts';

/** A search text as it is looked up. */
export interface QueryText {
  /** What stood between blanks and commas, without the station's own words: 渝北, 凤鸣路社区. */
  readonly words: readonly string[];
  /** The text says that a station is meant: …退役军人服务站, or the beginning of it. */
  readonly station: boolean;
}

/** 退役军人服务站 and its kin at the end of a text, whole or as far as it has been typed. */
const STATION_TAIL =
  /(退[役伍](军(人(事务?)?(保障)?(服(务(中心?|站)?)?)?)?)?|军人服务(中心|站)|服务(中心|站))$/;
const TONED_U = /[üǖǘǚǜ]/g;
/** Signs that are part of neither a name nor its spelling; the apostrophe of xi'an among them. */
const SIGNS = /['’‘"“”《》<>()[\]{}·.。;；:：!?！？\-_/\\|]+/g;

/**
 * Makes a typed text comparable: half-width, lower case, simplified characters, spellings without tones
 * and with v for ü, the words of a station and of a village committee taken off.
 */
export function readQuery(query: string): QueryText {
  let station = false;
  const words = comparable(query)
    .split(/[\s,、]+/)
    .map((word) => {
      const bare = word.replace(STATION_TAIL, '');
      if (bare !== word) station = true;
      return placeName(bare, 'village');
    })
    .filter(Boolean);
  return { words, station };
}

/** A name or a text in the one form in which they are compared. */
export function comparable(text: string): string {
  if (/^[\u4e00-\u9fff]*$/.test(text)) return simplifyCharacters(text);
  const plain = text.normalize('NFKC').toLowerCase().replace(TONED_U, 'v');
  const toneless = plain.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return simplifyCharacters(toneless.replace(SIGNS, ''));
}
