import { compareCodes, levelOfCode, type DivisionCode } from './division-code.ts';
import type { Level } from './level.ts';

/** An administrative unit with a code. */
export interface Division {
  readonly code: DivisionCode;
  /** The full official name, for a village with its committee: 凤鸣路社区居委会. */
  readonly name: string;
  readonly level: Level;
}

/** Makes a division of a code and a name; the level follows from the code. */
export function division(code: DivisionCode, name: string): Division {
  return { code, name, level: levelOfCode(code) };
}

/**
 * Reads `code<TAB>name` lines, sorted by code, without a header. Villages are written with the last
 * three digits only, under a line that holds the nine digits of their town and no name:
 *
 *     500112017
 *     005<TAB>凤鸣路社区居委会
 *
 * The format is written by our own scripts, so a line that fits neither form is a broken file: it throws.
 */
export function parseDivisions(text: string): Division[] {
  const divisions: Division[] = [];
  let town = '';
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const tab = line.indexOf('\t');
    if (tab < 0 && /^\d{9}$/.test(line)) {
      town = line;
      continue;
    }
    const digits = line.slice(0, Math.max(tab, 0));
    const code = tab === 3 ? town + digits : digits;
    if (!/^\d{12}$/.test(code)) {
      throw new Error(`Broken line "${line}": run "fuwuquan gazetteer".`);
    }
    divisions.push(division(code, line.slice(tab + 1)));
  }
  return divisions;
}

/** The reverse of {@link parseDivisions} for the divisions of one file, in code order. */
export function printDivisions(divisions: Iterable<Pick<Division, 'code' | 'name'>>): string {
  const lines: string[] = [];
  let town = '';
  for (const { code, name } of [...divisions].sort((a, b) => compareCodes(a.code, b.code))) {
    if (levelOfCode(code) !== 'village') {
      lines.push(`${code}\t${name}`);
      continue;
    }
    if (!code.startsWith(town) || town === '') {
      town = code.slice(0, 9);
      lines.push(town);
    }
    lines.push(`${code.slice(9)}\t${name}`);
  }
  return `${lines.join('\n')}\n`;
}
