import { expect, test } from 'vitest';
import { isWithin } from '../../src/core/gazetteer/division-code.ts';
import { matchAddress } from '../../src/core/geocode/match-address.ts';
import { derivedName } from './derived-name.ts';
import { provinceIndex } from './province-index.ts';

test("Chongqing's stations are found by their plain names", () => {
  const index = provinceIndex('500000000000');
  const divisions = [...index.byCode.values()].filter(
    ({ code, functional }) => isWithin(code, '500000000000') && !functional,
  );
  expect(divisions.length).toBeGreaterThan(12_000);
  const answers = divisions.map((division) => ({
    division,
    match: matchAddress(index, derivedName(division)),
  }));
  const right = answers.filter(({ division, match }) => match.division_code === division.code);
  expect(right.length / answers.length).toBeGreaterThan(0.995);
  const surelyWrong = answers.filter(
    ({ division, match }) => match.status === 'ok' && match.division_code !== division.code,
  );
  expect(surelyWrong).toEqual([]);
  // What is not found are two villages of one town and name, and both are offered.
  for (const { division, match } of answers.filter((each) => !right.includes(each))) {
    expect(match.status).toBe('ambiguous');
    expect(match.candidates.map(({ code }) => code)).toContain(division.code);
  }
});
