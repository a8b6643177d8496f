import { Plane } from '../../src/core/coverage/plane.ts';
import { middleOf } from '../../src/core/coverage/union-area.ts';
import { discsOf } from './discs-of.ts';

/** The national circles in the plane, x, y and r by column, as JSON: for peers that are no JavaScript. */
const discs = discsOf('china', 3_000);
const { x, y, r } = new Plane(middleOf(discs)).discs(discs);
process.stdout.write(JSON.stringify([x, y, r].map((column) => Array.from(column))));
