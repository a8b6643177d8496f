import { expect, test } from 'vitest';
import { districtsWithoutOutline } from '../../src/core/region/districts-without-outline.ts';
import { division } from '../../src/core/gazetteer/division.ts';

test('counties without an outline are found, functional zones and other regions aside', () => {
  const divisions = [
    division('620000000000', '甘肃省'),
    division('620102000000', '城关区'),
    division('620103000000', '七里河区'),
    division('620171000000', '兰州新区'),
    division('630102000000', '城东区'),
  ];
  const missing = districtsWithoutOutline(divisions, '620000000000', new Set(['620102000000']));
  expect(missing.map(({ name }) => name)).toEqual(['七里河区']);
});
